package dev.plumbline.report.html;

/**
 * A part of a shown value.
 *
 * @param marked whether the other side does not have it
 */
record Piece(String text, boolean marked) {}
