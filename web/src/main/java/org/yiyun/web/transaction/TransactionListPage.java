package org.yiyun.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.TransactionSummary;
import org.yiyun.transaction.engine.Infnos;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The log of transactions with counts and reasons; all its state is in the URL. */
@Named
@RequestScoped
public class TransactionListPage {
    private static final int SIZE = 50;

    @EJB
    private TransactionQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private Names names;
    @Inject
    private BusinessClock clock;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<TransactionRow> rows = List.of();
    private TransactionSummary summary = new TransactionSummary(0, List.of(), List.of(), List.of(), List.of());

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TRANSACTION_READ)) {
            TransactionFilter filter = TransactionListQuery.parse(url::get, clock.today());
            summary = queries.summary(filter);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, summary.total());
            rows = queries.rows(filter, numbers.offset(), SIZE);
            names.ahead(Set.of(), Stream.concat(
                            Stream.concat(rows.stream(), summary.slowest().stream()).map(TransactionRow::institution),
                            summary.institutions().stream().map(TransactionSummary.ByInstitution::institution))
                    .collect(Collectors.toSet()));
        }
    }

    public List<TransactionRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public TransactionSummary getSummary() {
        return summary;
    }

    public boolean isFiltered() {
        return Stream.of("infno", "state", "institution", "code", "msgid", "encounter", "from", "to", "slow").anyMatch(name -> !url.get(name).isEmpty());
    }

    public TransactionState[] getStates() {
        return TransactionState.values();
    }

    public List<String> getInfnos() {
        return Infnos.KNOWN;
    }

    /** The list with these filters, as a file. */
    public String exportUrl(String format) {
        return "/transactions/export" + url.with("format", format);
    }
}
