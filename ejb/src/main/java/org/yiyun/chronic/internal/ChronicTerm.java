package org.yiyun.chronic.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.TermView;

/** Days on which a registration holds, as was known during some time. Ends to be known and never changes. */
@Entity
@Table(name = "chronic_term")
public class ChronicTerm {
    @Id
    private Long id;

    @Column(name = "registration_id", updatable = false)
    private long registration;

    @Column(updatable = false)
    private String identity;

    @Column(updatable = false)
    private String disease;

    @Column(name = "valid_from", updatable = false)
    private LocalDate from;

    @Column(name = "valid_until", updatable = false)
    private @Nullable LocalDate until;

    @Column(name = "known_from", updatable = false)
    private Instant knownFrom;

    @Column(name = "known_to")
    private @Nullable Instant knownTo;

    @Column(name = "by_login", updatable = false)
    private String by;

    protected ChronicTerm() {}

    ChronicTerm(long id, ChronicRegistration of, @Nullable LocalDate until, String by, Instant at) {
        this.id = id;
        registration = of.id();
        identity = of.identity();
        disease = of.disease();
        from = of.from();
        this.until = until;
        knownFrom = at;
        this.by = by;
    }

    void endKnown(Instant at) {
        knownTo = at;
    }

    boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Whether a day from that one to that one is its. */
    boolean meets(LocalDate first, @Nullable LocalDate last) {
        return (last == null || !from.isAfter(last)) && (until == null || !until.isBefore(first));
    }

    long registration() {
        return registration;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate until() {
        return until;
    }

    @Nullable Instant knownTo() {
        return knownTo;
    }

    TermView view() {
        return new TermView(from, until, knownFrom, knownTo, by);
    }
}
