package org.yiyun.standardization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.internal.AdoptionReading;

/** How far institutions have come. An institution sees itself, staff those of their regions; what is out of sight is NOT_FOUND. */
@Stateless
@Requires(Permission.STANDARD_READ)
public class AdoptionQueries {
    private final AdoptionReading reading;

    @Inject
    public AdoptionQueries(AdoptionReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    protected AdoptionQueries() {
        this(null);
    }

    /** The board, in order of the institutions' codes, by cursor. */
    public Page<BoardRow> list(BoardFilter filter, PageRequest request) {
        return reading.page(filter, request);
    }

    /** The whole board, for a page with numbers. */
    public List<BoardRow> rows(BoardFilter filter) {
        return reading.rows(filter);
    }

    /** The same for a file; audited. */
    public List<BoardRow> export(BoardFilter filter) {
        return reading.export(filter);
    }

    /**
     * One institution with its codes.
     *
     * @param institution null for the caller's own
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, INVALID if staff names none
     */
    public InstitutionAdoptions institution(@Nullable String institution) {
        return reading.institution(institution, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public AdoptionView get(String institution, String code) {
        return reading.get(institution, code, Callers.current());
    }

    /** Oldest first. @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public List<AdoptionEventView> history(String institution, String code) {
        return reading.history(institution, code, Callers.current());
    }

    /** Evidence, in the order in which it came. @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public List<AdoptionFileView> files(String institution, String code) {
        return reading.files(institution, code, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND also for a file of another code or institution */
    public AdoptionFileView file(String institution, String code, long id) {
        return reading.file(institution, code, id, Callers.current());
    }

    /** What is in it; audited. @throws org.yiyun.platform.problem.BusinessException as {@link #file} */
    public byte[] content(String institution, String code, long id) {
        return reading.content(institution, code, id, Callers.current());
    }
}
