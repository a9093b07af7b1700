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

/**
 * Decides what becomes of a delivered message: a ticket, a dead letter, or another delivery later. Returning means that
 * the message is done with; throwing, that the broker shall bring it again.
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

    void take(Received message) {
        try {
            hotline.accept(message.body());
        } catch (BusinessException refused) {
            if (PASSING.contains(refused.type())) {
                retry(message, refused);
            } else {
                journal.keep(message, refused.type(), Reasons.of(refused));
            }
        } catch (RuntimeException fault) {
            retry(message, fault);
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
