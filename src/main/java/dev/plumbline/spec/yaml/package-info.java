/**
 * YAML with places: the bytes of a file go in; out come its documents as trees whose every key and
 * value knows its line and column, and every problem that keeps a part of it from being read.
 * Nothing is constructed and nothing is guessed: a scalar is the text that was written.
 */
@NullMarked
package dev.plumbline.spec.yaml;

import org.jspecify.annotations.NullMarked;
