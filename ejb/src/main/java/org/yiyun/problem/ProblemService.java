package org.yiyun.problem;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.problem.internal.ProblemDesk;
import org.yiyun.problem.internal.ProblemViews;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Writes problems down and says how far they are known. */
@Stateless
public class ProblemService {
    private final ProblemDesk desk;
    private final ProblemViews views;

    @Inject
    public ProblemService(ProblemDesk desk, ProblemViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ProblemService() {
        this(null, null);
    }

    /** @throws BusinessException INVALID for an owner who is no active member of staff with an account */
    @Requires(Permission.PROBLEM_HANDLE)
    public ProblemView write(WriteProblem words) {
        return views.view(desk.write(words, Callers.current()));
    }

    /**
     * @param expectedVersion the version that the caller saw, or null
     * @throws BusinessException NOT_FOUND, STALE_DATA, and INVALID also if it would not say any more what its status wants
     */
    @Requires(Permission.PROBLEM_HANDLE)
    public ProblemView edit(String number, WriteProblem words, @Nullable Integer expectedVersion) {
        return views.view(desk.edit(number, words, expectedVersion, Callers.current()));
    }

    /** @throws BusinessException NOT_FOUND, STALE_DATA, INVALID if the new status wants what the problem does not say */
    @Requires(Permission.PROBLEM_HANDLE)
    public ProblemView move(String number, MoveProblem move, @Nullable Integer expectedVersion) {
        return views.view(desk.move(number, move, expectedVersion, Callers.current()));
    }

    /** @throws BusinessException NOT_FOUND, INVALID for a ticket that the caller does not find, and for a complaint */
    @Requires(Permission.PROBLEM_HANDLE)
    public ProblemView link(String number, LinkTicket link) {
        return views.view(desk.link(number, link.ticket(), Callers.current()));
    }

    /** @throws BusinessException NOT_FOUND also for a ticket that is not linked */
    @Requires(Permission.PROBLEM_HANDLE)
    public ProblemView unlink(String number, String ticket) {
        return views.view(desk.unlink(number, ticket, Callers.current()));
    }
}
