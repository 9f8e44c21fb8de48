/**
 * The wasm host: a module that {@code opa build} compiled and an input document go in; out comes
 * what each entrypoint answers, or why it did not. Nothing here knows of pipelines or rules.
 */
@NullMarked
package dev.plumbline.policy.wasm;

import org.jspecify.annotations.NullMarked;
