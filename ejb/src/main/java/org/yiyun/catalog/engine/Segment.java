package org.yiyun.catalog.engine;

/**
 * A part of a code with a meaning of its own, such as the region in a service item's code.
 *
 * @param from 0-based position of its first character
 * @param to   position behind its last character
 */
public record Segment(String nameZh, int from, int to) {}
