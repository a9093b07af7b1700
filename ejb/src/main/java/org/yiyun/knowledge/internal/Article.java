package org.yiyun.knowledge.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** An article (知识条目): what stays the same over its versions, and which of them counts. */
@Entity
@Table(name = "article")
public class Article extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 50)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ArticleKind kind;

    private @Nullable String ticket;
    private int latest;

    /** Of the latest version; here because lists are cut by it. */
    @Enumerated(EnumType.STRING)
    private ArticleState state;

    private @Nullable Integer published;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "stale_at")
    private @Nullable Instant staleAt;

    @Column(name = "stale_reason")
    private @Nullable String staleReason;

    /** Counted past the entity, so that a vote is no new version. */
    @Column(insertable = false, updatable = false)
    private int helpful;

    @Column(insertable = false, updatable = false)
    private int unhelpful;

    protected Article() {}

    Article(String number, ArticleKind kind, @Nullable String ticket, String by, Instant at) {
        super(by, at);
        this.number = number;
        this.kind = kind;
        this.ticket = ticket;
        this.latest = 1;
        this.state = ArticleState.DRAFT;
    }

    /** The latest version has come into that state. */
    void moved(ArticleState to, String by, Instant at) {
        state = to;
        touched(by, at);
    }

    void published(int version, String by, Instant at) {
        published = version;
        staleAt = null;
        staleReason = null;
        endedAt = null;
        endedBy = null;
        endReason = null;
        moved(ArticleState.PUBLISHED, by, at);
    }

    /** Number of the version that begins. */
    int next(String by, Instant at) {
        if (state != ArticleState.PUBLISHED) {
            throw conflict();
        }
        latest++;
        moved(ArticleState.DRAFT, by, at);
        return latest;
    }

    void end(String reason, String by, Instant at) {
        if (published == null || endedAt != null) {
            throw conflict();
        }
        endedAt = at;
        endedBy = by;
        endReason = reason;
        touched(by, at);
    }

    void stale(String reason, String by, Instant at) {
        staleAt = at;
        staleReason = reason;
        touched(by, at);
    }

    void kind(ArticleKind kind) {
        this.kind = kind;
    }

    BusinessException conflict() {
        return new BusinessException(ProblemType.ARTICLE_STATE, Map.of("number", number, "articleState", state));
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    ArticleKind kind() {
        return kind;
    }

    @Nullable String ticket() {
        return ticket;
    }

    int latest() {
        return latest;
    }

    ArticleState state() {
        return state;
    }

    @Nullable Integer published() {
        return published;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String endedBy() {
        return endedBy;
    }

    @Nullable String endReason() {
        return endReason;
    }

    @Nullable Instant staleAt() {
        return staleAt;
    }

    @Nullable String staleReason() {
        return staleReason;
    }

    int helpful() {
        return helpful;
    }

    int unhelpful() {
        return unhelpful;
    }
}
