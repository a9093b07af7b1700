package org.yiyun.web.chronic;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of registrations; all its state is in the URL. */
@Named
@RequestScoped
public class ChronicListPage {
    private static final int SIZE = 50;

    @EJB
    private ChronicQueries queries;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<ChronicRow> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.CHRONIC_READ)) {
            var filter = ChronicListQuery.parse(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
            rows = queries.rows(filter, numbers.offset(), SIZE);
        }
    }

    public List<ChronicRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public boolean isFiltered() {
        return ChronicListQuery.NAMES.stream().anyMatch(name -> !url.get(name).isEmpty());
    }

    public String exportUrl(String format) {
        return "/chronic/export" + url.with("format", format);
    }

    public ChronicStatus[] getStatuses() {
        return ChronicStatus.values();
    }
}
