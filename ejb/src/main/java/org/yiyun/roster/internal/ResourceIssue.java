package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
public class ResourceIssue {
    @Id
    private int number;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected ResourceIssue() {}

    public ResourceIssue(int number, String by, Instant at) {
        this.number = number;
        publishedBy = by;
        publishedAt = at;
    }

    int number() {
        return number;
    }

    ResourceList view(List<ResourceView> resources) {
        return new ResourceList(number, publishedAt, publishedBy, resources);
    }
}
