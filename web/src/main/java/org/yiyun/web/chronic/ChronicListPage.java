package org.yiyun.web.chronic;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
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
            var filter = new ChronicFilter(
                    AddressValues.many(ChronicStatus.class, url.get("status")), AddressValues.text(url.get("disease")),
                    AddressValues.text(url.get("institution")), AddressValues.text(url.get("region")), AddressValues.text(url.get("by")),
                    AddressValues.day(url.get("from")), AddressValues.day(url.get("to")), AddressValues.day(url.get("on")));
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
        return Stream.of("status", "disease", "institution", "region", "by", "from", "to", "on").anyMatch(name -> !url.get(name).isEmpty());
    }

    public ChronicStatus[] getStatuses() {
        return ChronicStatus.values();
    }
}
