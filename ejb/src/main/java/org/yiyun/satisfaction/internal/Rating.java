package org.yiyun.satisfaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.satisfaction.GiveRating;
import org.yiyun.satisfaction.RatingForm;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.satisfaction.RecordRating;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/**
 * What a user says of one close of a ticket. Asked for by {@link RatingInvitations} at the close, with an answer already where
 * whoever closed the ticket had asked; then answered and changed until it expires, at the end of its days or when the ticket is
 * reopened. What the user answers by the link takes the place of what staff entered, never the other way round.
 */
@Entity
@Table(name = "satisfaction_rating")
public class Rating {
    @Id
    private UUID id;

    private String ticket;

    @Enumerated(EnumType.STRING)
    private TicketKind kind;

    private @Nullable Integer level;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String institution;
    private @Nullable String region;
    private @Nullable String person;
    private @Nullable String team;
    private String month;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private @Nullable Integer stars;
    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingMethod method;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    @Version
    private int version;

    protected Rating() {}

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether it was this person's work that is rated. */
    boolean isOf(String login) {
        return login.equals(person);
    }

    boolean isAnsweredByUser() {
        return method == RatingMethod.LINK;
    }

    void answer(GiveRating given, @Nullable String kept, Instant now) {
        set(given.stars(), kept, RatingMethod.LINK, null, now);
    }

    void enter(RecordRating said, @Nullable String kept, String by, Instant now) {
        set(said.stars(), kept, said.method(), by, now);
    }

    private void set(int given, @Nullable String kept, RatingMethod how, @Nullable String by, Instant now) {
        stars = given;
        comment = kept;
        method = how;
        recordedBy = by;
        answeredAt = now;
    }

    /** The comment of staff may be meant for staff: the bearer of the link sees only what came by the link. */
    RatingForm form(Instant now) {
        return new RatingForm(
                ticket, kind, closedAt, expiresAt, isAnsweredByUser() ? stars : null, isAnsweredByUser() ? comment : null, isOpen(now));
    }

    /** @param internal whether the reader sees what staff write for staff; an institution's program does not */
    TicketRating view(@Nullable String link, Instant now, boolean internal) {
        boolean all = internal || isAnsweredByUser();
        return new TicketRating(
                ticket, closedAt, expiresAt, isOpen(now), isOpen(now) ? link : null, stars, all ? comment : null, method, answeredAt,
                all ? recordedBy : null);
    }

    /** Of one that is answered. */
    RatingRow row() {
        if (stars == null || method == null || answeredAt == null) {
            throw new IllegalStateException(id + " is not answered");
        }
        return new RatingRow(
                ticket, kind, level, channel, institution, person, team, stars, comment, method, answeredAt, recordedBy);
    }

    UUID id() {
        return id;
    }

    String ticket() {
        return ticket;
    }

    @Nullable String institution() {
        return institution;
    }

    @Nullable String region() {
        return region;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
