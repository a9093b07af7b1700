package org.yiyun.reimbursement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.internal.ClaimDesk;
import org.yiyun.reimbursement.internal.ClaimPapers;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Registers claims and takes them through their reviews. */
@Stateless
public class ReimbursementService {
    private final ClaimDesk desk;
    private final ClaimPapers papers;

    @Inject
    public ReimbursementService(ClaimDesk desk, ClaimPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ReimbursementService() {
        this(null, null);
    }

    /**
     * Registers a claim on a settled bill; it waits for its first review then.
     *
     * @param claim already validated
     * @throws BusinessException INVALID with each fault by its path: no such bill, or one that was taken back or is claimed already, the
     *     same invoice once more (naming the earlier claim), care off the city that does not fit the bill or lacks its filing, a card
     *     number that cannot be one; FORBIDDEN for a caller who sees a part of the city only
     */
    @Requires(Permission.BENEFIT_SETTLE)
    public ClaimView register(RegisterClaim claim) {
        return desk.register(claim, Callers.current());
    }

    /**
     * Does what the command says to a claim.
     *
     * @param command         already validated
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND, FORBIDDEN without the verb's own permission, STALE_DATA if it has another version by now,
     *     CLAIM_STATE if its state does not allow it, REVIEWER_TAKEN for who registered it or has passed another of its reviews, INVALID
     *     as in {@link #register} and for a bill that was taken back
     */
    @Requires(Permission.BENEFIT_READ)
    public ClaimView apply(String number, ClaimCommand command, @Nullable Integer expectedVersion) {
        return command instanceof ClaimCommand.Correct correct
                ? desk.correct(number, correct.words(), expectedVersion, Callers.current())
                : desk.apply(number, command, expectedVersion, Callers.current());
    }

    /**
     * Adds a paper to a claim that is not decided yet.
     *
     * @throws BusinessException NOT_FOUND, INVALID once it is approved or withdrawn, FILE_REFUSED, TOO_LARGE, FORBIDDEN as of {@link #register}
     */
    @Requires(Permission.BENEFIT_SETTLE)
    public ClaimFileView attach(String number, String name, InputStream content) {
        try {
            return papers.attach(number, name, content, Callers.current());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws BusinessException NOT_FOUND, INVALID once its first review has passed */
    @Requires(Permission.BENEFIT_SETTLE)
    public void detach(String number, long file) {
        papers.detach(number, file, Callers.current());
    }
}
