package org.yiyun.directive;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.internal.DirectiveDesk;
import org.yiyun.directive.internal.DirectiveViews;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Registers directives and takes them into practice. */
@Stateless
public class DirectiveService {
    private final DirectiveDesk desk;
    private final DirectiveViews views;

    @Inject
    public DirectiveService(DirectiveDesk desk, DirectiveViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DirectiveService() {
        this(null, null);
    }

    /** @throws BusinessException INVALID for days in a wrong order and for an owner who may not prepare policies, ALREADY_EXISTS */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView register(RegisterDirective request) {
        return views.view(desk.register(request, Callers.current()), Callers.current());
    }

    /** @throws BusinessException as {@link #register}; NOT_FOUND, STALE_DATA, DIRECTIVE_STATE once it is withdrawn */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView change(String number, RegisterDirective request, int expectedVersion) {
        return views.view(desk.change(number, request, expectedVersion, Callers.current()), Callers.current());
    }

    /**
     * Saves a record of the interpretation; the revisions before it stay.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND, STALE_DATA, DIRECTIVE_STATE once it is confirmed, INVALID if the record before it is missing,
     *     an element of the platform is not spoken of, or a difference has no measure
     */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView save(String number, Interpretation record, @Nullable Integer expectedVersion) {
        return views.view(desk.save(number, record, expectedVersion, Callers.current()), Callers.current());
    }

    /**
     * The bureau confirms the differences and measures: it may be implemented.
     *
     * @param expectedVersion the version that the caller read, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND, STALE_DATA, DIRECTIVE_STATE, INVALID while a record is missing, SAME_PERSON for who registered it, answers
     *     for it, or has written at its interpretation
     */
    @Requires(Permission.POLICY_CONFIRM)
    public DirectiveView confirm(String number, String remark, @Nullable Integer expectedVersion) {
        return views.view(desk.confirm(number, remark, expectedVersion, Callers.current()), Callers.current());
    }

    /**
     * It is interpreted anew: the confirmation and what was worked no longer count.
     *
     * @throws BusinessException NOT_FOUND, DIRECTIVE_STATE unless it is confirmed and not on line
     */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM})
    public DirectiveView reopen(String number, String reason) {
        return views.view(desk.reopen(number, reason, Callers.current()), Callers.current());
    }

    /**
     * Ties it to a version of a policy, in the place of another version of it; other policies stay tied. Without a version it unties
     * that policy, without a policy all.
     *
     * @throws BusinessException NOT_FOUND also for the version, DIRECTIVE_STATE once it is withdrawn
     */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView link(String number, @Nullable String policy, @Nullable Integer version) {
        return views.view(desk.link(number, policy, version, Callers.current()), Callers.current());
    }

    /**
     * Reports how an item of the implementation stands.
     *
     * @throws BusinessException NOT_FOUND, DIRECTIVE_UNCONFIRMED before the bureau has confirmed, DIRECTIVE_STATE afterwards, INVALID if
     *     the item before it is not done, or if it is done without a result
     */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView report(String number, WorkItem item, WorkReport report) {
        return views.view(desk.report(number, item, report, Callers.current()), Callers.current());
    }

    /**
     * It is on line.
     *
     * @param on the day since which it is, not to come
     * @throws BusinessException NOT_FOUND, DIRECTIVE_STATE, INVALID while an item is open or its version of a policy is not published
     */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView goLive(String number, LocalDate on, String remark) {
        return views.view(desk.goLive(number, on, remark, Callers.current()), Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, DIRECTIVE_STATE unless it is on line, INVALID for days in a wrong order */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView evaluate(String number, EvaluateDirective look) {
        return views.view(desk.evaluate(number, look, Callers.current()), Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, DIRECTIVE_STATE once it is on line */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveView withdraw(String number, String reason) {
        return views.view(desk.withdraw(number, reason, Callers.current()), Callers.current());
    }
}
