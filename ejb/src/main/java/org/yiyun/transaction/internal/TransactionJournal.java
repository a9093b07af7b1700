package org.yiyun.transaction.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.engine.Identified;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Lets messages in and writes down why they are refused, each in a transaction of its own: a refusal stays when the work is rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransactionJournal {
    /** Longer than any transaction of the database may take: whoever was working on the message is gone. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** So long a token that was exchanged is known again. */
    private static final Duration SHOWN = Duration.ofHours(12);

    private final TransactionLog log;
    private final Persons persons;
    private final PersonNumbers numbers;
    private final BusinessClock clock;

    @Inject
    public TransactionJournal(TransactionLog log, Persons persons, PersonNumbers numbers, BusinessClock clock) {
        this.log = log;
        this.persons = persons;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TransactionJournal() {
        this(null, null, null, null);
    }

    /**
     * How a message was let in.
     *
     * @param id      of its line in the log
     * @param attempt by which it is worked on
     * @param answer  that it had before, without personal data; null if it is to be worked on
     * @param person  to whom the answer belongs
     * @param refused why it is not worked on; null if it is
     */
    public record Admission(
            long id, int attempt, @Nullable String answer, @Nullable Identified person, Refused.@Nullable Reason refused) {}

    /** Lets a message in once; the same again gets the answer that it had. */
    public Admission admit(TransactionLog.Received message) {
        log.hold(message.institution(), message.msgid());
        Instant now = clock.now();
        Optional<TransactionLog.Done> known = message.first() ? log.find(message.institution(), message.msgid()) : Optional.empty();
        if (known.isEmpty()) {
            return new Admission(log.received(message, now), 1, null, null, null);
        }
        TransactionLog.Done before = known.get();
        if (before.digest().equals(TransactionLog.REVERSED)) {
            return notFirst(message, RefusalCode.REVERSED, now);
        }
        if (!before.digest().equals(message.digest())) {
            return notFirst(message, RefusalCode.MSGID_REUSED, now);
        }
        if (before.state() == TransactionState.RUNNING && before.begunAt().isAfter(now.minus(LONGEST))) {
            return notFirst(message, RefusalCode.MSGID_RUNNING, now);
        }
        if (before.state() == TransactionState.DONE || before.state() == TransactionState.REFUSED) {
            log.repeated(before.id());
            Identified person = before.personNumber() == null ? null : persons.of(before.personNumber()).orElse(null);
            return new Admission(before.id(), before.attempt(), before.output(), person, null);
        }
        log.again(before.id(), before.attempt() + 1, now);
        return new Admission(before.id(), before.attempt() + 1, null, null, null);
    }

    private Admission notFirst(TransactionLog.Received message, RefusalCode code, Instant now) {
        long id = log.received(new TransactionLog.Received(
                message.infno(), message.msgid(), false, message.institution(), message.region(), message.insured(), message.operator(),
                message.digest(), message.input()), now);
        return new Admission(id, 1, null, null, new Refused.Reason(code, "msgid", Map.of("msgid", message.msgid())));
    }

    /** @param written the answer, without personal data in clear */
    public void refuse(Admission admission, Refused.Reason reason, String written, long millis) {
        log.refused(admission.id(), admission.attempt(), reason, written, clock.now(), millis);
    }

    /**
     * Nothing is ever done under a msgid that was reversed before it came; false if it has come meanwhile.
     *
     * @param message what is known of it
     */
    public boolean block(TransactionLog.Received message) {
        log.hold(message.institution(), message.msgid());
        if (log.find(message.institution(), message.msgid()).isPresent()) {
            return false;
        }
        Instant now = clock.now();
        long id = log.received(message, now);
        log.refused(id, 1, new Refused.Reason(RefusalCode.REVERSED, "msgid", Map.of("msgid", message.msgid())), "{}", now, 0);
        return true;
    }

    /**
     * Nothing is ever done again under a msgid whose work has failed, or whose node is gone; false if it is being worked on, or has been done
     * meanwhile. An attempt that was only frozen finds that it is not the one that runs any more.
     */
    public boolean abandon(String institution, String msgid) {
        log.hold(institution, msgid);
        Instant now = clock.now();
        return log.find(institution, msgid).filter(before -> before.state() == TransactionState.FAILED
                || before.state() == TransactionState.RUNNING && !before.begunAt().isAfter(now.minus(LONGEST))).map(before -> {
                    log.again(before.id(), before.attempt() + 1, now);
                    log.close(before.id());
                    log.refused(
                            before.id(), before.attempt() + 1, new Refused.Reason(RefusalCode.REVERSED, "msgid", Map.of("msgid", msgid)), "{}", now, 0);
                    return true;
                }).orElse(false);
    }

    /** Who has shown that token a while ago. */
    public Optional<ReadCertificate> shown(String hash) {
        return numbers.shown(hash, clock.now().minus(SHOWN)).map(identity -> new ReadCertificate(hash, identity, "", false));
    }
}
