package org.yiyun.servicecheck.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.servicecheck.MemberView;

/** Somebody in the supervision group, from one day to another. */
@Entity
@Table(name = "service_group_member")
public class GroupMember extends AuditedEntity {
    @Id
    private Long id;

    private String login;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    protected GroupMember() {}

    GroupMember(long id, String login, LocalDate from, @Nullable LocalDate until, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.login = login;
        this.from = from;
        this.until = until;
    }

    void end(LocalDate last, String by, Instant at) {
        until = last;
        touched(by, at);
    }

    /** Whether the time in the group and those days have one in common. */
    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !until.isBefore(first)) && (last == null || !from.isAfter(last));
    }

    Long id() {
        return id;
    }

    String login() {
        return login;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate until() {
        return until;
    }

    MemberView view(LocalDate today) {
        return new MemberView(id, login, from, until, overlaps(today, today));
    }
}
