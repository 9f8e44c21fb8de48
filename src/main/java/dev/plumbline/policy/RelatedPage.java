package dev.plumbline.policy;

/**
 * A page to read on, as METADATA {@code related_resources} names it.
 *
 * @param address a URL
 * @param description empty where there is none
 */
public record RelatedPage(String address, String description) {}
