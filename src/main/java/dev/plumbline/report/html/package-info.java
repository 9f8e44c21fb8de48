/**
 * The page for people: a report goes in; out comes one HTML file that loads nothing from elsewhere.
 * The classes named {@code Jte…Generated} are made by the build from {@code src/main/jte}.
 */
@NullMarked
package dev.plumbline.report.html;

import org.jspecify.annotations.NullMarked;
