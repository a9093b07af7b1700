package org.yiyun.roster;

import org.jspecify.annotations.Nullable;

/** Something that helps in an emergency; the components are those of {@link AddResource}. */
public record ResourceView(
        long id, ResourceKind kind, String name, String amount, String place, String keeper, String phone, @Nullable String usage) {}
