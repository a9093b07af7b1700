package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** That a list was published; lists are numbered from 1. */
@MappedSuperclass
public abstract class ListIssue {
    @Id
    private int number;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected ListIssue() {}

    protected ListIssue(int number, String by, Instant at) {
        this.number = number;
        publishedBy = by;
        publishedAt = at;
    }

    int number() {
        return number;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String publishedBy() {
        return publishedBy;
    }
}
