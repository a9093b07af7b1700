package org.yiyun.roster.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.yiyun.roster.ResourceList;
import org.yiyun.roster.ResourceView;

/** That a list of emergency resources was published. */
@Entity
@Immutable
@Table(name = "duty_resource_list")
public class ResourceIssue extends ListIssue {
    protected ResourceIssue() {}

    public ResourceIssue(int number, String by, Instant at) {
        super(number, by, at);
    }

    ResourceList view(List<ResourceView> resources) {
        return new ResourceList(number(), publishedAt(), publishedBy(), resources);
    }
}
