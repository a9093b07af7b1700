package org.yiyun.sla;

import org.jspecify.annotations.Nullable;

/** What a subject of a kind counts for, and the scheme that it is graded by, unless somebody says otherwise. */
public record KindDefaults(String kind, String serviceLine, @Nullable String scheme) {}
