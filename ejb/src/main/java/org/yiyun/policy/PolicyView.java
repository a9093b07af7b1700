package org.yiyun.policy;

import org.jspecify.annotations.Nullable;

/**
 * A policy in the list.
 *
 * @param inForce  number of the version that decides today, null if none does
 * @param versions how many there are
 * @param waiting  how many of them are neither published nor refused
 */
public record PolicyView(String id, String title, @Nullable Integer inForce, long versions, long waiting) {}
