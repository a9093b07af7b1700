package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a user's word on the result of a ticket is waited for. It is there from the feedback until the ticket is closed or opened again,
 * and changes only under the lock of the ticket.
 */
@Entity
@Table(name = "ticket_closing")
public class ClosingWait {
    /** Number of the ticket. */
    @Id
    private String ticket;

    @Column(name = "fed_back_at")
    private Instant fedBackAt;

    @Column(name = "close_at")
    private @Nullable Instant closeAt;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "hindered_at")
    private @Nullable Instant hinderedAt;

    protected ClosingWait() {}

    ClosingWait(String ticket, Instant fedBackAt) {
        this.ticket = ticket;
        this.fedBackAt = fedBackAt;
    }

    /** Begins anew with another feedback. */
    void again(Instant at) {
        fedBackAt = at;
        toldAt = null;
        answeredAt = null;
        hinderedAt = null;
    }

    /** The next look at it, and when it will be closed; null for never. */
    void plan(@Nullable Instant look, @Nullable Instant close) {
        lookAt = look;
        closeAt = close;
    }

    void told(Instant at) {
        toldAt = at;
    }

    /** From now on a person decides. */
    void answered(Instant at) {
        answeredAt = at;
        plan(null, null);
    }

    void hindered(Instant at) {
        hinderedAt = at;
    }

    String ticket() {
        return ticket;
    }

    Instant fedBackAt() {
        return fedBackAt;
    }

    @Nullable Instant closeAt() {
        return closeAt;
    }

    @Nullable Instant lookAt() {
        return lookAt;
    }

    @Nullable Instant toldAt() {
        return toldAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable Instant hinderedAt() {
        return hinderedAt;
    }
}
