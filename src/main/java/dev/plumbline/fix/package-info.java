/**
 * Ways out of drift: a comparison goes in; out come the calls that would bring AWS in line with the
 * spec, and the lines that would bring the spec in line with AWS. Nothing here makes a call.
 */
@NullMarked
package dev.plumbline.fix;

import org.jspecify.annotations.NullMarked;
