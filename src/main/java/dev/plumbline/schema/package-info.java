/**
 * JSON Schemas for editors: the catalog, the settings and the readers' own lists of keys go in, a
 * schema for each kind of file comes out. A schema refuses nothing that the reader of its files
 * takes, apart from defaults that every pipeline replaces, which no reader looks at.
 */
@NullMarked
package dev.plumbline.schema;

import org.jspecify.annotations.NullMarked;
