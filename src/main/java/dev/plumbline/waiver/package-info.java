/**
 * Living with findings: waiver files and what an earlier run saw go in; each finding comes out with
 * its status, and waivers that are of no use, or soon none, as warnings.
 */
@NullMarked
package dev.plumbline.waiver;

import org.jspecify.annotations.NullMarked;
