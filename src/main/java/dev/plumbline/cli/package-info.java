/**
 * The command line: arguments, environment, clock and streams go in; reports and an exit code come
 * out. Only this package prints, exits, and reads the environment or the clock.
 */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
