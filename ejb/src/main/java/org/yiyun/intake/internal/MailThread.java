package org.yiyun.intake.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.StandingTicket;

/** Mails to and fro about one ticket (邮件往来): whom it answers, and how far that person has been told. */
@Entity
@Table(name = "mail_thread")
public class MailThread {
    /** The first one and the last ones, so that References stays short (RFC 5322, 3.6.4). */
    private static final int MOST_IDS = 12;

    @Id
    private String ticket;

    private String address;
    private String subject;

    @Column(name = "message_ids")
    private String messageIds;

    private int told;
    private boolean watched;
    private @Nullable String follows;

    @Column(name = "follows_told")
    private int followsTold;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MailThread() {}

    MailThread(String ticket, String address, String subject, Instant at) {
        this.ticket = ticket;
        this.address = address;
        this.subject = subject;
        this.messageIds = "";
        this.watched = true;
        this.updatedAt = at;
    }

    /** A mail of the thread, from whichever side. */
    void mail(String messageId, Instant at) {
        var ids = new ArrayList<>(messageIds());
        ids.add(messageId);
        if (ids.size() > MOST_IDS) {
            ids.remove(1);
        }
        messageIds = String.join(" ", ids);
        updatedAt = at;
    }

    /** What the ticket says up to that event is told or needs not be. */
    void told(int sequence) {
        told = Math.max(told, sequence);
    }

    /** What stands for the ticket now; what was said there before the merge is not told. */
    void follow(Optional<StandingTicket> standing) {
        var now = standing.map(StandingTicket::number).orElse(null);
        if (!Objects.equals(now, follows)) {
            follows = now;
            followsTold = standing.map(StandingTicket::since).orElse(0);
        }
    }

    void followsTold(int sequence) {
        followsTold = Math.max(followsTold, sequence);
    }

    int followsTold() {
        return followsTold;
    }

    void watch(boolean on) {
        watched = on;
    }

    boolean isQuiet(Instant since) {
        return updatedAt.isBefore(since);
    }

    String ticket() {
        return ticket;
    }

    String address() {
        return address;
    }

    String subject() {
        return subject;
    }

    int told() {
        return told;
    }

    /** The last one last. */
    List<String> messageIds() {
        return messageIds.isEmpty() ? List.of() : Arrays.asList(messageIds.split(" "));
    }
}
