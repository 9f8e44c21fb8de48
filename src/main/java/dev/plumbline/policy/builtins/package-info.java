/**
 * OPA's built-in functions on the host's side: a name goes in; out comes a function from Rego
 * values to a Rego value that answers as OPA's own does. One file a family, one table of all;
 * nothing here knows of wasm or of pipelines.
 */
@NullMarked
package dev.plumbline.policy.builtins;

import org.jspecify.annotations.NullMarked;
