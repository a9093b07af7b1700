package org.yiyun.web.matching;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.MatchingCheck;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The check of an own catalogue (目录核查); all its state is in the URL. */
@Named
@RequestScoped
public class MatchingCheckPage {
    @EJB
    private MatchingQueries queries;
    @EJB
    private LibraryService libraries;
    @Inject
    private UrlQuery url;

    private CheckQuery query = new CheckQuery(MatchingListQuery.FIRST_LIBRARY, null, null, null);
    private @Nullable MatchingCheck check;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.MATCHING_READ)) {
            query = CheckQuery.parse(url::get);
            if (query.institution() != null || Callers.current().scope().institution() != null) {
                check = queries.check(query.library(), query.institution(), query.on(), query.kind());
            }
        }
    }

    /** Null until somebody says whose list. */
    public @Nullable MatchingCheck getCheck() {
        return check;
    }

    public CheckQuery getQuery() {
        return query;
    }

    public CheckKind[] getKinds() {
        return CheckKind.values();
    }

    public long count(CheckKind kind) {
        if (check == null) {
            return 0;
        }
        return switch (kind) {
            case UNMATCHED -> check.unmatched();
            case DOUBLE -> check.doubled();
            case EXPIRED -> check.expired();
            case OVER_LIMIT -> check.overLimit();
        };
    }

    /** More was found than is listed. */
    public boolean isCut() {
        if (check == null) {
            return false;
        }
        long found = query.kind() == null ? check.unmatched() + check.doubled() + check.expired() + check.overLimit() : count(query.kind());
        return found > check.findings().size();
    }

    public List<LibraryView> getLibraries() {
        return libraries.list();
    }

    public boolean isStaff() {
        return Callers.current().scope().institution() == null;
    }

    public String exportUrl(String format) {
        return "/matchings/check-export" + url.with("format", format);
    }
}
