package org.yiyun.servicecheck;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.servicecheck.internal.GroupDesk;

/** The supervision group: who is in it, and what it checks how often. */
@Stateless
public class GroupService {
    private final GroupDesk desk;

    @Inject
    public GroupService(GroupDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public GroupService() {
        this(null);
    }

    /** Those of today first, then the others; in order of their logins. */
    @Requires(Permission.SERVICE_CHECK_READ)
    public List<MemberView> members() {
        return desk.members();
    }

    /** @throws BusinessException INVALID for who may not work on checks and give tasks, is a member then, or would end before the start */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public MemberView add(AddMember request) {
        return desk.add(request, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, INVALID for an end before the start, and for one that reaches into another time in the group */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public MemberView end(long id, EndMember request) {
        return desk.end(id, request, Callers.current());
    }

    /** In order of their titles. */
    @Requires(Permission.SERVICE_CHECK_READ)
    public List<PlanView> plans() {
        return desk.plans();
    }

    /**
     * Makes a plan. Checks of periods that are over come to be at once if the group has a member.
     *
     * @throws BusinessException INVALID for an end before the start, and for a start more than a year ago
     */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public PlanView plan(EditPlan plan) {
        return desk.plan(plan, Callers.current());
    }

    /**
     * Changes a plan; checks that are there already stay as they are.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, INVALID as for {@link #plan}; a start long ago may stay as it is
     */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public PlanView replan(long id, EditPlan plan, @Nullable Integer expectedVersion) {
        return desk.replan(id, plan, expectedVersion, Callers.current());
    }
}
