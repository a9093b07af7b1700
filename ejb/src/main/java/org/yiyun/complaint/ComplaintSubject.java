package org.yiyun.complaint;

import org.jspecify.annotations.Nullable;

/** Whom or what a complaint is about, as readers see it: number and name of a member of staff, codes of the others. */
public record ComplaintSubject(
        @Nullable String staff, @Nullable String name, @Nullable String organisation, @Nullable String institution) {}
