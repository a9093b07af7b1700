package org.yiyun.reporting.periodic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.ReportFile;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.periodic.internal.PeriodicReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reads periodic reports. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class PeriodicQueries {
    private final PeriodicReading reading;

    @Inject
    public PeriodicQueries(PeriodicReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PeriodicQueries() {
        this(null);
    }

    /** In their order. */
    @Requires(Permission.REPORT_READ)
    public List<PeriodicKindView> kinds() {
        return reading.kinds();
    }

    /** The latest period first. */
    @Requires(Permission.REPORT_READ)
    public List<PeriodicRow> rows(PeriodicFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    @Requires(Permission.REPORT_READ)
    public long count(PeriodicFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** The latest period first, by cursor. */
    @Requires(Permission.REPORT_READ)
    public Page<PeriodicRow> page(PeriodicFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.REPORT_READ)
    public PeriodicView get(long id) {
        return reading.get(id, Callers.current());
    }

    /**
     * A file of a version as it was made; audited.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.REPORT_READ)
    public ReportFile download(long id, int version, ReportFormat format) {
        return reading.file(id, version, format, Callers.current());
    }
}
