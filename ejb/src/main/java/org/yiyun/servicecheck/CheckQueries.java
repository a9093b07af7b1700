package org.yiyun.servicecheck;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.servicecheck.internal.CheckReading;

/** The checks of the supervision group. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class CheckQueries {
    private final CheckReading reading;

    @Inject
    public CheckQueries(CheckReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CheckQueries() {
        this(null);
    }

    /** The latest period first. */
    @Requires(Permission.SERVICE_CHECK_READ)
    public List<ServiceCheckRow> rows(CheckFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    /** The latest period first, by cursor. */
    @Requires(Permission.SERVICE_CHECK_READ)
    public Page<ServiceCheckRow> page(CheckFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    @Requires(Permission.SERVICE_CHECK_READ)
    public long count(CheckFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.SERVICE_CHECK_READ)
    public CheckView get(String number) {
        return reading.get(number, Callers.current());
    }

    /** As {@link #get}, for a file of tickets and findings; audited. */
    @Requires(Permission.SERVICE_CHECK_READ)
    public CheckView export(String number) {
        return reading.export(number, Callers.current());
    }

    /** The report as a Word document; audited. */
    @Requires(Permission.SERVICE_CHECK_READ)
    public CheckFile report(String number, Locale language) {
        return reading.report(number, language, Callers.current());
    }
}
