package org.yiyun.flow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.internal.FlowReading;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Flows and what their changes have brought. They are of the whole city: FORBIDDEN for who sees a part of it only. */
@Stateless
public class FlowQueries {
    private final FlowReading reading;

    @Inject
    public FlowQueries(FlowReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public FlowQueries() {
        this(null);
    }

    /** In order of their codes. */
    @Requires(Permission.FLOW_READ)
    public List<FlowView> list(Locale language) {
        return reading.list(language);
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.FLOW_READ)
    public FlowView get(String code, Locale language) {
        return reading.get(code, language);
    }

    /** The latest first. @throws BusinessException NOT_FOUND */
    @Requires(Permission.FLOW_READ)
    public List<FlowChangeView> changes(String code) {
        return reading.changes(code);
    }

    /**
     * The figures of the last 90 days (of fewer where there are very many cases), or of the time around a change with the comparison:
     * of an equal, shorter time on both sides where there are very many.
     *
     * @throws BusinessException NOT_FOUND, INVALID if there are too many cases to be read at once
     */
    @Requires(Permission.FLOW_READ)
    public FlowReport report(String code, @Nullable Long change, Locale language) {
        return reading.report(code, change, language);
    }

    /** The cases behind the figures, in order of their beginning. @throws BusinessException as {@link #report} */
    @Requires(Permission.FLOW_READ)
    public List<FlowCaseView> cases(String code, @Nullable Long change, FlowFilter filter, Locale language) {
        return reading.cases(code, change, filter, language);
    }

    /** As {@link #cases}, a page of them, by cursor. */
    @Requires(Permission.FLOW_READ)
    public Page<FlowCaseView> page(String code, @Nullable Long change, FlowFilter filter, PageRequest request, Locale language) {
        return reading.page(code, change, filter, request, language);
    }
}
