package org.yiyun.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published list of emergency tools, resources and backup channels, by kind and name.
 *
 * @param number counts the lists, from 1; 0 if none has been published yet
 */
public record ResourceList(int number, @Nullable Instant publishedAt, @Nullable String publishedBy, List<ResourceView> resources) {
    public ResourceList {
        resources = List.copyOf(resources);
    }
}
