package org.yiyun.platform;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What every mutable row knows: who made it and changed it last, when, and its version. */
@MappedSuperclass
public abstract class AuditedEntity {
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Version
    private int version;

    protected AuditedEntity() {}

    protected AuditedEntity(String by, Instant at) {
        createdAt = at;
        createdBy = by;
        updatedAt = at;
        updatedBy = by;
    }

    protected final void touched(String by, Instant at) {
        updatedAt = at;
        updatedBy = by;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    public int version() {
        return version;
    }
}
