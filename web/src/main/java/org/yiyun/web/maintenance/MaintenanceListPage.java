package org.yiyun.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.maintenance.MaintenanceFilter;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceRow;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of maintenances; all its state is in the URL. */
@Named
@RequestScoped
public class MaintenanceListPage {
    private static final int SIZE = 50;

    @EJB
    private MaintenanceQueries queries;
    @EJB
    private LibraryService libraries;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<MaintenanceRow> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.CATALOG_READ)) {
            var filter = filter(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
            rows = queries.rows(filter, numbers.offset(), SIZE);
        }
    }

    static MaintenanceFilter filter(UnaryOperator<String> params) {
        return new MaintenanceFilter(
                AddressValues.many(MaintenanceStatus.class, params.apply("status")), AddressValues.text(params.apply("library")),
                AddressValues.text(params.apply("q")));
    }

    public List<MaintenanceRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public MaintenanceStatus[] getStatuses() {
        return MaintenanceStatus.values();
    }

    public List<LibraryView> getLibraries() {
        return libraries.list();
    }

    public boolean isFiltered() {
        return Stream.of("status", "library", "q").anyMatch(name -> !url.get(name).isEmpty());
    }

    public String exportUrl(String format) {
        return "/library-maintenances/export" + url.with("format", format);
    }
}
