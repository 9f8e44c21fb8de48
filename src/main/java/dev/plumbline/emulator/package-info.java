/**
 * The Image Builder API on a loopback port: a fleet of pipeline documents and scripted faults goes
 * in; answers as the service words them come out, for any client of the API. Adding an operation is
 * one class and one line in {@link dev.plumbline.emulator.Operation#all}.
 */
@NullMarked
package dev.plumbline.emulator;

import org.jspecify.annotations.NullMarked;
