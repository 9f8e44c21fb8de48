/**
 * The formats that {@code --output} names, one line each: in goes how a person likes to read, out
 * comes the writer.
 */
@NullMarked
package dev.plumbline.report.format;

import org.jspecify.annotations.NullMarked;
