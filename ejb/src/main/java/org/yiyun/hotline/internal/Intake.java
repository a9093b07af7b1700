package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.yiyun.hotline.HotlineService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.Outage;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.ticket.TakenTicket;

/**
 * Decides what becomes of delivered messages: tickets, dead letters, or another delivery later. Returning means that
 * they are done with; throwing, that the broker shall bring them again. Those of them that were done with are known then,
 * by their keys as tickets or by their ids as dead letters.
 */
@ApplicationScoped
public class Intake {
    /** Name of the queue. */
    public static final String QUEUE = "hotline.intake";

    /** So often a message may fail for reasons that are not its own before a person looks at it. */
    static final int MAX_DELIVERIES = 5;

    private static final Logger LOG = Logger.getLogger("org.yiyun.hotline");
    private static final Set<ProblemType> PASSING = Set.of(
            ProblemType.UNAVAILABLE, ProblemType.CONFLICT, ProblemType.STALE_DATA, ProblemType.TOO_MANY_REQUESTS);

    private final HotlineService hotline;
    private final DeadLetterJournal journal;

    @Inject
    public Intake(HotlineService hotline, DeadLetterJournal journal) {
        this.hotline = hotline;
        this.journal = journal;
    }

    protected Intake() {
        this(null, null);
    }

    /**
     * All tickets in one transaction. If that fails, each message has one of its own, so that only the guilty one fails;
     * but not while the database is away, when all would wait for it one after the other.
     */
    void takeAll(List<Received> messages) {
        List<TakenTicket> answers;
        try {
            answers = hotline.acceptAll(messages.stream().map(Received::body).toList());
        } catch (RuntimeException fault) {
            if (Outage.isBehind(fault)) {
                throw fault;
            }
            LOG.debugf(fault, "%d messages together failed, now each for itself", messages.size());
            takeEach(messages);
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).refused() != null) {
                refuse(messages.get(i), answers.get(i).refused());
            }
        }
    }

    private void takeEach(List<Received> messages) {
        RuntimeException again = null;
        for (var message : messages) {
            try {
                take(message);
            } catch (RuntimeException fault) {
                again = fault;
                if (Outage.isBehind(fault)) {
                    break;
                }
            }
        }
        if (again != null) {
            throw again;
        }
    }

    void take(Received message) {
        try {
            hotline.accept(message.body());
        } catch (BusinessException refused) {
            refuse(message, refused);
        } catch (RuntimeException fault) {
            retry(message, fault);
        }
    }

    private void refuse(Received message, BusinessException refused) {
        if (PASSING.contains(refused.type())) {
            retry(message, refused);
        } else {
            journal.keep(message, refused.type(), Reasons.of(refused));
        }
    }

    private void retry(Received message, RuntimeException fault) {
        if (message.deliveries() < MAX_DELIVERIES || Outage.isBehind(fault)) {
            throw fault;
        }
        LOG.errorf(fault, "YIYUN002000 message %s failed %d times, now a dead letter", message.messageId(), message.deliveries());
        journal.keep(message, ProblemType.INTERNAL, List.of());
    }
}
