package org.yiyun.matching;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.internal.MatchingReading;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of matchings: an institution sees its own lists, staff those of their regions. What is out of sight is NOT_FOUND. */
@Stateless
@Requires(Permission.MATCHING_READ)
public class MatchingQueries {
    private final MatchingReading reading;

    @Inject
    public MatchingQueries(MatchingReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MatchingQueries() {
        this(null);
    }

    /** In the order in which the items came, by cursor. @throws org.yiyun.platform.problem.BusinessException NOT_FOUND for the library */
    public Page<MatchingRow> list(MatchingFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers and a choice of order. */
    public List<MatchingRow> rows(MatchingFilter filter, MatchingSort sort, int offset, int limit) {
        return reading.rows(filter, sort, offset, limit, Callers.current());
    }

    public long count(MatchingFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** How many stand where, whatever states the filter names; every state has a number. */
    public Map<MatchingState, Long> counts(MatchingFilter filter) {
        return reading.counts(filter, Callers.current());
    }

    /** How much of each list in sight has been matched. @param institution null for all */
    public List<MatchingShare> shares(@Nullable String institution) {
        return reading.shares(institution, Callers.current());
    }

    /** The list for a file, at most fifty thousand rows; audited. */
    public Exported<MatchingRow> export(MatchingFilter filter, MatchingSort sort) {
        return reading.export(filter, sort, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public MatchingView get(String library, long id) {
        return reading.get(library, id, Callers.current());
    }

    /** Oldest first. @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public List<MatchingEventView> history(String library, long id) {
        return reading.history(library, id, Callers.current());
    }

    /**
     * Looks an institution's list through; at most five hundred findings are listed, all are counted.
     *
     * @param institution null for the caller's own
     * @param on          null for today
     * @param kind        findings to list, null for all
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND for library and institution, INVALID if none is named
     */
    public MatchingCheck check(String library, @Nullable String institution, @Nullable LocalDate on, @Nullable CheckKind kind) {
        return reading.check(library, institution, on, kind, Callers.current());
    }

    /** The same for a file, at most fifty thousand findings; audited. */
    public MatchingCheck exportCheck(String library, @Nullable String institution, @Nullable LocalDate on, @Nullable CheckKind kind) {
        return reading.exportCheck(library, institution, on, kind, Callers.current());
    }

    /** The imports, the newest first, by cursor. */
    public Page<ImportRecord> records(@Nullable String library, @Nullable String institution, PageRequest request) {
        return reading.records(library, institution, request, Callers.current());
    }

    /**
     * One import.
     *
     * @param library that it has to be of; null for whichever
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    public ImportRecord record(@Nullable String library, UUID id) {
        return reading.record(library, id, Callers.current());
    }

    /**
     * Rows of an import's file that could not be taken.
     *
     * @param library that it has to be of; null for whichever
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    public List<UntakenRow> rejects(@Nullable String library, UUID id) {
        return reading.rejects(library, id, Callers.current());
    }

    /** 《目录导入记录表》 as docx or xlsx, at most fifty thousand imports; audited. */
    public byte[] recordSheet(@Nullable String library, @Nullable String institution, boolean word) {
        return reading.sheet(library, institution, word, Callers.current());
    }
}
