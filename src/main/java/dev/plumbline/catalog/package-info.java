/**
 * Everything that is known about a pipeline field, one row each. Spec validation, diff, schemas,
 * adoption, fixes and the docs page read this table; nothing else knows a field by name.
 */
@NullMarked
package dev.plumbline.catalog;

import org.jspecify.annotations.NullMarked;
