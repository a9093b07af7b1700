package org.yiyun.organisation;

import org.jspecify.annotations.Nullable;

/** An organisation. */
public record OrganisationView(
        String code, String name, OrganisationKind kind, @Nullable String parent, String region, String regionName,
        @Nullable String phone, boolean active, int version) {}
