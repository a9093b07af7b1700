package org.yiyun.roster;

import org.jspecify.annotations.Nullable;

/** An emergency contact. */
public record ContactView(long id, String system, String party, String name, String phone, @Nullable String note) {}
