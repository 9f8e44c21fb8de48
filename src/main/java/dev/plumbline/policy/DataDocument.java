package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Documents for policies that belong to no pack.
 *
 * @param name of the file, as problems name it
 * @param content what is under {@code data}
 */
public record DataDocument(String name, ObjectNode content) {}
