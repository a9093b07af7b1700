package org.yiyun.matching;

/**
 * How much of an institution's list has been matched.
 *
 * @param items     own items that are listed
 * @param confirmed those of them for which somebody has confirmed a national entry
 */
public record MatchingShare(String institution, String library, long items, long confirmed) {}
