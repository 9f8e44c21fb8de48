/**
 * Settings: flags over PLUMBLINE_* variables over plumbline.yaml over defaults; each value knows
 * where it came from.
 */
@NullMarked
package dev.plumbline.config;

import org.jspecify.annotations.NullMarked;
