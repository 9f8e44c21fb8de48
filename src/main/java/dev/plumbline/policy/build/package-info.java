/**
 * Building packs: Rego sources and data documents go in; out come the three files of a pack ({@code
 * policy.wasm}, {@code data.json}, {@code pack.json}) or every problem that kept them from being
 * built, with file and line. {@code opa} does the compiling, as a process.
 */
@NullMarked
package dev.plumbline.policy.build;

import org.jspecify.annotations.NullMarked;
