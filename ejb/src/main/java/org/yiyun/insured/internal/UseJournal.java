package org.yiyun.insured.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.UseOutcome;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;

/**
 * Lets queries of channels in or refuses them, in a transaction of its own: what is refused by an exception is counted and recorded
 * all the same.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UseJournal {
    static final String SUBJECT = "insured-person";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Channels channels;
    private final PersonKeys keys;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public UseJournal(Channels channels, PersonKeys keys, AuditService audit, BusinessClock clock) {
        this.channels = channels;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public UseJournal() {
        this(null, null, null, null);
    }

    /**
     * How a query was let in.
     *
     * @param use     id of what was written down of it
     * @param outcome OPEN if it was let in
     * @param seconds after which the channel may try again
     */
    public record Admission(long use, byte[] person, UseOutcome outcome, long seconds) {
        /** @throws BusinessException unless it was let in */
        public void check() {
            switch (outcome) {
                case LIMITED, HELD_UP -> throw new BusinessException(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", seconds));
                case UNVERIFIED -> throw BusinessException.invalid("verification", "field.insured.verification", Map.of());
                default -> { }
            }
        }
    }

    /**
     * Writes a query down.
     *
     * @param identity as it is kept
     * @return empty for a channel that is not the caller's
     */
    public Optional<Admission> admit(InsuredQuery query, String identity) {
        var channel = channels.find(query.channel()).filter(one -> one.isOf(Callers.current().name()));
        if (channel.isEmpty()) {
            audit.record("insured.refuse", "insured-channel", query.channel(), Map.of());
            return Optional.empty();
        }
        byte[] person = keys.of(identity);
        channels.hold(query.channel(), person);
        Admission admission = judge(channel.get(), query, person, clock.now());
        if (admission.outcome().isRefused()) {
            audit.record("insured.query", SUBJECT, PersonKeys.shown(person), Map.of(
                    "channel", query.channel(), "purpose", query.purpose(), "verification", query.verification(),
                    "outcome", admission.outcome()));
        }
        return Optional.of(admission);
    }

    private Admission judge(InsuredChannel channel, InsuredQuery query, byte[] person, Instant now) {
        Channels.Recent misses = channels.misses(channel.code(), now.minus(HOUR));
        Channels.Recent forPerson = channels.forPerson(channel.code(), person, now.minus(HOUR));
        UseOutcome outcome = UseOutcome.OPEN;
        long seconds = 0;
        if (query.verification().compareTo(channel.least()) < 0) {
            outcome = UseOutcome.UNVERIFIED;
        } else if (misses.count() >= channel.misses()) {
            outcome = UseOutcome.HELD_UP;
            seconds = wait(misses, now);
        } else if (forPerson.count() >= channel.perPerson()) {
            outcome = UseOutcome.LIMITED;
            seconds = wait(forPerson, now);
        }
        return new Admission(channels.began(query, person, outcome, now), person, outcome, seconds);
    }

    /** Until the first of them is an hour ago. */
    private static long wait(Channels.Recent recent, Instant now) {
        return recent.first() == null ? 1 : Math.max(1, Duration.between(now, recent.first().plus(HOUR)).toSeconds() + 1);
    }
}
