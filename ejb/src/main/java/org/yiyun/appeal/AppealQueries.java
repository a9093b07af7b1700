package org.yiyun.appeal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.appeal.internal.AppealReading;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Requires;

/**
 * What may be seen of findings: what is about the caller or was served by the caller; with the permission to decide, all of the
 * caller's regions. Everybody may ask, since everybody may have been served one.
 */
@Stateless
public class AppealQueries {
    private final AppealReading reading;

    @Inject
    public AppealQueries(AppealReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public AppealQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    @Requires
    public Page<AppealRow> list(AppealFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers, the newest first. */
    @Requires
    public List<AppealRow> rows(AppealFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    @Requires
    public long count(AppealFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** The list for a file, at most ten thousand rows; audited. */
    @Requires
    public Exported<AppealRow> export(AppealFilter filter) {
        return reading.export(filter, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires
    public AppealView get(String number) {
        return reading.get(number, Callers.current());
    }

    /**
     * Oldest first.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires
    public List<AppealEventView> history(String number) {
        return reading.history(number, Callers.current());
    }
}
