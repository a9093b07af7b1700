package org.yiyun.directive;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.directive.internal.DirectiveReading;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of directives. For institutions there is none. */
@Stateless
public class DirectiveQueries {
    private final DirectiveReading directives;

    @Inject
    public DirectiveQueries(DirectiveReading directives) {
        this.directives = directives;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DirectiveQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    @Requires(Permission.POLICY_READ)
    public Page<DirectiveRow> list(DirectiveFilter filter, PageRequest request) {
        return directives.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers; newest first. */
    @Requires(Permission.POLICY_READ)
    public List<DirectiveRow> rows(DirectiveFilter filter, int offset, int limit) {
        return directives.rows(filter, offset, limit, Callers.current());
    }

    @Requires(Permission.POLICY_READ)
    public long count(DirectiveFilter filter) {
        return directives.count(filter, Callers.current());
    }

    /** For a file; audited. */
    @Requires(Permission.POLICY_READ)
    public Exported<DirectiveRow> export(DirectiveFilter filter) {
        return directives.export(filter, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.POLICY_READ)
    public DirectiveView get(String number) {
        return directives.get(number, Callers.current());
    }

    /**
     * Oldest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public List<DirectiveEventView> history(String number) {
        return directives.history(number, Callers.current());
    }
}
