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
import org.yiyun.matching.ImportRecord;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.UntakenRow;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.UrlQuery;

/** The imports of own catalogues (目录导入记录); all its state is in the URL. */
@Named
@RequestScoped
public class MatchingImportsPage {
    private static final int ROWS = 50;

    @EJB
    private MatchingQueries queries;
    @EJB
    private LibraryService libraries;
    @Inject
    private UrlQuery url;

    private Page<ImportRecord> page = Page.whole(List.of());
    private List<UntakenRow> rejects = List.of();
    private @Nullable List<LibraryView> all;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.MATCHING_READ)) {
            page = queries.records(AddressValues.text(url.get("library")), AddressValues.text(url.get("institution")), url.place(ROWS));
            if (!url.get("rejects").isEmpty()) {
                rejects = queries.rejects(null, UrlQuery.uuid("matching-import", url.get("rejects")));
            }
        }
    }

    public Page<ImportRecord> getPage() {
        return page;
    }

    /** Of the import that the address names. */
    public List<UntakenRow> getRejects() {
        return rejects;
    }

    public List<LibraryView> getLibraries() {
        if (all == null) {
            all = libraries.list();
        }
        return all;
    }

    /** What the library of an import is called. */
    public String libraryName(ImportRecord row) {
        return getLibraries().stream().filter(one -> one.key().equals(row.library())).map(LibraryView::nameZh).findFirst().orElse(row.library());
    }

    public boolean isFiltered() {
        return !url.get("library").isEmpty() || !url.get("institution").isEmpty();
    }

    public boolean isStaff() {
        return Callers.current().scope().institution() == null;
    }

    public String sheetUrl(String format) {
        return "/matchings/records" + url.with("format", format);
    }
}
