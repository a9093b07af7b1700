package org.yiyun.chronic.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChoiceView;
import org.yiyun.chronic.engine.ChoiceRules;

/** An institution that was chosen, as was known during some time. Ends to be known and never changes. */
@Entity
@Table(name = "chronic_choice")
public class ChronicChoice {
    @Id
    private Long id;

    @Column(name = "registration_id", updatable = false)
    private long registration;

    @Column(updatable = false)
    private String institution;

    @Column(updatable = false)
    private LocalDate since;

    @Column(updatable = false)
    private @Nullable LocalDate until;

    @Column(updatable = false)
    private boolean counted;

    @Column(updatable = false)
    private String reason;

    @Column(name = "known_from", updatable = false)
    private Instant knownFrom;

    @Column(name = "known_to")
    private @Nullable Instant knownTo;

    @Column(name = "by_login", updatable = false)
    private String by;

    protected ChronicChoice() {}

    ChronicChoice(long id, long registration, ChoiceRules.Choice choice, String reason, String by, Instant at) {
        this.id = id;
        this.registration = registration;
        institution = choice.institution();
        since = choice.since();
        until = choice.until();
        counted = choice.counted();
        this.reason = reason;
        this.by = by;
        knownFrom = at;
    }

    void endKnown(Instant at) {
        knownTo = at;
    }

    ChoiceRules.Choice choice() {
        return new ChoiceRules.Choice(institution, since, until, counted);
    }

    /** The same, up to another day. */
    ChoiceRules.Choice until(LocalDate lastDay) {
        return new ChoiceRules.Choice(institution, since, lastDay, counted);
    }

    ChoiceView view(String name) {
        return new ChoiceView(id, institution, name, since, until, counted, reason, knownFrom, knownTo, by);
    }

    long id() {
        return id;
    }

    String institution() {
        return institution;
    }

    LocalDate since() {
        return since;
    }

    @Nullable LocalDate until() {
        return until;
    }

    @Nullable Instant knownTo() {
        return knownTo;
    }
}
