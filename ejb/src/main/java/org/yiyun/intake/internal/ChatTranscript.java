package org.yiyun.intake.internal;

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
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.ChatRow;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.Channel;

/** A chat as it was pasted or posted, with its ticket; never changed. */
@Entity
@Immutable
@Table(name = "chat_transcript")
public class ChatTranscript {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chat_transcript_seq")
    @SequenceGenerator(name = "chat_transcript_seq", sequenceName = "chat_transcript_seq", allocationSize = 50)
    private Long id;

    private String ticket;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String content;
    private String fingerprint;
    private @Nullable String person;
    private @Nullable String account;
    private boolean opened;
    private boolean internal;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected ChatTranscript() {}

    /** With whom it is kept, and how. */
    record Place(String ticket, boolean opened, boolean internal) {}

    /** Who asks. */
    record Person(@Nullable String name, @Nullable String account) {}

    ChatTranscript(Channel channel, String content, String fingerprint, Person person, Place place, String by, Instant at) {
        this.channel = channel;
        this.content = content;
        this.fingerprint = fingerprint;
        this.person = person.name();
        this.account = person.account();
        ticket = place.ticket();
        opened = place.opened();
        internal = place.internal();
        createdBy = by;
        createdAt = at;
    }

    long id() {
        return id;
    }

    String ticket() {
        return ticket;
    }

    String content() {
        return content;
    }

    @Nullable String person() {
        return person;
    }

    /** For the times in it that name no day. */
    LocalDate copiedOn() {
        return LocalDate.ofInstant(createdAt, BusinessClock.ZONE);
    }

    ChatRow row() {
        return new ChatRow(id, ticket, channel, opened, internal, createdAt, createdBy);
    }
}
