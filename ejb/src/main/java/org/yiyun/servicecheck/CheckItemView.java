package org.yiyun.servicecheck;

import org.jspecify.annotations.Nullable;

/** A ticket of the sample, by its place in it from 1. */
public record CheckItemView(int place, String ticket, @Nullable CheckVerdict verdict, @Nullable String remark) {}
