package org.yiyun.servicecheck;

import org.jspecify.annotations.Nullable;

/** @param seed by which the sample can be drawn again; null for a new one */
public record DrawSample(@Nullable Long seed) {}
