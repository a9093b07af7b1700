package org.yiyun.web.appeal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.appeal.AppealQueries;
import org.yiyun.appeal.AppealRow;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.FindingKind;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of findings; all its state is in the URL. */
@Named
@RequestScoped
public class AppealListPage {
    private static final int SIZE = 50;

    @EJB
    private AppealQueries appeals;
    @Inject
    private UrlQuery url;

    private AppealListQuery query = new AppealListQuery(AppealListQuery.View.MINE, AppealFilter.ALL);
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<AppealRow> rows = List.of();

    @PostConstruct
    void read() {
        query = AppealListQuery.parse(url::get, Callers.current().name(), first());
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, appeals.count(query.filter()));
        rows = appeals.rows(query.filter(), numbers.offset(), SIZE);
    }

    /** Who decides sees first what waits, everybody else what is about oneself. */
    static AppealListQuery.View first() {
        return Callers.current().may(Permission.APPEAL_DECIDE) ? AppealListQuery.View.OPEN : AppealListQuery.View.MINE;
    }

    public List<AppealRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public AppealListQuery.View getView() {
        return query.view();
    }

    public AppealListQuery.View[] getViews() {
        return AppealListQuery.View.values();
    }

    public boolean isFiltered() {
        return Stream.of("q", "status", "kind", "person", "overdue").anyMatch(name -> !url.get(name).isEmpty());
    }

    public AppealStatus[] getStatuses() {
        return AppealStatus.values();
    }

    public FindingKind[] getKinds() {
        return FindingKind.values();
    }

    public String exportUrl(String format) {
        return "/appeals/export" + url.with("format", format);
    }
}
