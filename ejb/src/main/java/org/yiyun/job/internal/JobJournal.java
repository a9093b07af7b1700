package org.yiyun.job.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;

/** The dispatcher's steps, each committed on its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobJournal {
    private final JobClaims claims;
    private final BusinessClock clock;

    @Inject
    public JobJournal(JobClaims claims, BusinessClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** For the proxy. */
    protected JobJournal() {
        this(new JobClaims(), new BusinessClock());
    }

    public Optional<JobRow> claim(JobNode node, Duration lease) {
        return claims.claim(node.name(), node.owner(), lease, clock.now());
    }

    public int release(JobNode node) {
        return claims.release(node.name(), node.owner());
    }

    /** Nothing to remember if the job has come to its end already. */
    public void started(JobToken token, long execution) {
        claims.started(token, execution);
    }

    /** Gives back what the node has in the table and not in its hands. */
    public int giveBackForgotten(JobNode node, Collection<UUID> inHand) {
        return claims.giveBackForgotten(node.owner(), inHand);
    }

    public List<JobClaims.Beat> beat(JobNode node, Collection<UUID> ids) {
        return claims.beat(node.owner(), ids);
    }
}
