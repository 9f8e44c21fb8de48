/**
 * The vocabulary that every other package speaks: documents in the API's own field names ({@link
 * dev.plumbline.model.Json}), paths into them, ARNs, targets, severities, and problems with the
 * place they come from. Nothing goes in but text and JSON trees; what comes out are values that are
 * valid by construction.
 */
@NullMarked
package dev.plumbline.model;

import org.jspecify.annotations.NullMarked;
