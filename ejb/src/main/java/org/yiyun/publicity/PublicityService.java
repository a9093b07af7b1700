package org.yiyun.publicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.internal.PublicityDesk;
import org.yiyun.publicity.internal.PublicityPlans;
import org.yiyun.publicity.internal.PublicityViews;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Plans campaigns and takes them through their life. */
@Stateless
public class PublicityService {
    private final PublicityPlans plans;
    private final PublicityDesk desk;
    private final PublicityViews views;

    @Inject
    public PublicityService(PublicityPlans plans, PublicityDesk desk, PublicityViews views) {
        this.plans = plans;
        this.desk = desk;
        this.views = views;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PublicityService() {
        this(null, null, null);
    }

    /** @throws BusinessException INVALID for an unknown channel or policy text, and for an owner who may not work on campaigns */
    @Requires(Permission.PUBLICITY_EDIT)
    public CampaignView plan(PlanCampaign plan) {
        return views.view(plans.plan(plan, Callers.current()), Callers.current());
    }

    /** Writes a draft anew. @throws BusinessException NOT_FOUND, STALE_DATA, PUBLICITY_STATE, INVALID as of {@link #plan} */
    @Requires(Permission.PUBLICITY_EDIT)
    public CampaignView replan(String number, PlanCampaign plan, int expectedVersion) {
        return views.view(plans.replan(number, plan, expectedVersion, Callers.current()), Callers.current());
    }

    /**
     * Does what the command says.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND also for an activity or a voice, FORBIDDEN without the verb's permission, SAME_PERSON for who
     *     would decide on one's own plan, STALE_DATA, PUBLICITY_STATE if its state does not allow it, INVALID if a rule forbids it
     */
    @Requires(Permission.PUBLICITY_READ)
    public CampaignView apply(String number, CampaignCommand command, @Nullable Integer expectedVersion) {
        return views.view(desk.apply(number, command, expectedVersion, Callers.current()), Callers.current());
    }

    /** @throws BusinessException ALREADY_EXISTS */
    @Requires(Permission.PUBLICITY_APPROVE)
    public ChannelView add(NewChannel channel) {
        return plans.add(channel, Callers.current());
    }
}
