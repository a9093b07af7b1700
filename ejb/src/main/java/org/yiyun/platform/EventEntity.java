package org.yiyun.platform;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One entry of the history of something: what was done, when, by whom, and what was said with it. The entity says whose history it is; its
 * table lets no entry be changed.
 */
@MappedSuperclass
public abstract class EventEntity {
    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected EventEntity() {}

    /** @param sequence number of the entry in its history, from 1 */
    protected EventEntity(int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    public int sequence() {
        return sequence;
    }

    public String type() {
        return type;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public Map<String, String> details() {
        return details;
    }
}
