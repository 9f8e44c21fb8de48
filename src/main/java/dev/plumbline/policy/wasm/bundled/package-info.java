/**
 * The bundled pack's {@code policy.wasm} as JVM classes, which the build makes of it: see {@code
 * chicory-compiler-maven-plugin} in the pom. Nothing goes in; the machine that runs the policies
 * comes out.
 */
@NullMarked
package dev.plumbline.policy.wasm.bundled;

import org.jspecify.annotations.NullMarked;
