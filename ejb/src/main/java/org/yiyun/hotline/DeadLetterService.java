package org.yiyun.hotline;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.hotline.internal.DeadLetter;
import org.yiyun.hotline.internal.DeadLetters;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Redelivery;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What a person does with a dead letter. */
@Stateless
public class DeadLetterService {
    private static final int MAX_REASON = 1000;

    private DeadLetters letters;
    private Iterable<Redelivery> redeliveries;
    private AuditService audit;
    private BusinessClock clock;

    public DeadLetterService() {}

    @Inject
    public DeadLetterService(DeadLetters letters, @Any Instance<Redelivery> redeliveries, AuditService audit, BusinessClock clock) {
        this(letters, (Iterable<Redelivery>) redeliveries, audit, clock);
    }

    /** Outside a container. */
    public DeadLetterService(DeadLetters letters, Iterable<Redelivery> redeliveries, AuditService audit, BusinessClock clock) {
        this.letters = letters;
        this.redeliveries = redeliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it again, corrected if wanted, and tells what came of it at once: the number of the ticket.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException CONFLICT if it is settled already, FORBIDDEN to write the body anew without the permission
     *     to see it, otherwise why it still cannot be used; then it stays as it was
     */
    @Requires(Permission.DEAD_LETTER_RESEND)
    public String resend(long id, Correction correction, @Nullable Integer expectedVersion) {
        var caller = Callers.current();
        if (correction.body() != null && !caller.may(Permission.PERSONAL_DATA_READ)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.PERSONAL_DATA_READ.name()));
        }
        var letter = open(id, expectedVersion);
        var body = letter.corrected(correction);
        var result = redeliver(letter, body);
        letter.resent(body, result, caller.name(), clock.now());
        audit.record("dead-letter.resend", "dead-letter", String.valueOf(id),
                Map.of("result", result, "corrected", correction.body() != null || correction.fields() != null));
        return result;
    }

    /** Keeps it, marked as not to be used. */
    @Requires(Permission.DEAD_LETTER_RESEND)
    public void discard(long id, String reason, @Nullable Integer expectedVersion) {
        var words = Typed.required("reason", reason, MAX_REASON);
        var letter = open(id, expectedVersion);
        letter.discard(words, Callers.current().name(), clock.now());
        audit.record("dead-letter.discard", "dead-letter", String.valueOf(id), Map.of("reason", words));
    }

    private DeadLetter open(long id, @Nullable Integer expectedVersion) {
        var letter = letters.lock(id);
        if (expectedVersion != null && expectedVersion != letter.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "dead-letter", "id", id));
        }
        letter.requireOpen();
        return letter;
    }

    private String redeliver(DeadLetter letter, byte[] body) {
        for (var redelivery : redeliveries) {
            if (redelivery.queue().equals(letter.queue()) && redelivery.takes(letter.type())) {
                return asConsumer(redelivery, letter.messageId(), body);
            }
        }
        throw new BusinessException(ProblemType.CONFLICT, Map.of("queue", letter.queue()));
    }

    /** The key of a message belongs to the hotline as its sender, whoever sends it again. */
    private static String asConsumer(Redelivery redelivery, String messageId, byte[] body) {
        return Callers.callAs(Caller.system("hotline"), () -> redelivery.redeliver(messageId, body));
    }
}
