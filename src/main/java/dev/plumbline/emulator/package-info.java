/**
 * The Image Builder API on a loopback port: a fleet of pipeline documents goes in; any client of
 * the API can talk to it.
 */
@NullMarked
package dev.plumbline.emulator;

import org.jspecify.annotations.NullMarked;
