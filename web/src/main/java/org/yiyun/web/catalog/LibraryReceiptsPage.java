package org.yiyun.web.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LoadState;
import org.yiyun.catalog.ReceiptCounts;
import org.yiyun.catalog.ReceiptFilter;
import org.yiyun.catalog.ReceiptReminders;
import org.yiyun.catalog.ReceiptRow;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.catalog.RemindInstitutions;
import org.yiyun.catalog.RemindedInstitutions;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The board of receipts: each library with how many institutions have it, and one library institution by institution. */
@Named
@RequestScoped
public class LibraryReceiptsPage {
    private static final int SIZE = 50;

    @EJB
    private ReceiptService receipts;
    @EJB
    private ReceiptReminders reminders;
    @Inject
    private UrlQuery url;

    private List<ReceiptCounts> counts = List.of();
    private List<ReceiptRow> found = List.of();
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.CATALOG_READ)) {
            counts = receipts.counts();
            if (getChosen() != null) {
                found = receipts.rows(getChosen().library(), filter(url::get));
                numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, found.size());
            }
        }
    }

    static ReceiptFilter filter(UnaryOperator<String> params) {
        return new ReceiptFilter(
                AddressValues.one(LoadState.class, params.apply("state")).orElse(null), AddressValues.text(params.apply("q")),
                AddressValues.text(params.apply("region")));
    }

    /** The library that the address names, else the first one. */
    public @Nullable ReceiptCounts getChosen() {
        Optional<ReceiptCounts> named = counts.stream().filter(one -> one.library().equals(url.get("library"))).findFirst();
        return named.orElse(counts.isEmpty() ? null : counts.get(0));
    }

    public List<ReceiptCounts> getCounts() {
        return counts;
    }

    public List<ReceiptRow> getRows() {
        return found.stream().skip(numbers.offset()).limit(SIZE).toList();
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public LoadState[] getStates() {
        return LoadState.values();
    }

    public boolean isFiltered() {
        return Stream.of("state", "q", "region").anyMatch(name -> !url.get(name).isEmpty());
    }

    public boolean isRemindable() {
        ReceiptCounts chosen = getChosen();
        return chosen != null && chosen.waiting() + chosen.lagging() > 0 && Callers.current().may(Permission.CATALOG_EDIT);
    }

    /** Reminds those of the list that have not loaded the version published last, on all of its pages. */
    public String remind() {
        ReceiptFilter filter = filter(url::get);
        String library = Objects.requireNonNull(getChosen()).library();
        RemindedInstitutions done = reminders.remindNow(library, new RemindInstitutions(filter.state(), filter.text(), filter.region()));
        Notices.done(done.before() == 0 ? "catalog.receipt.reminded" : "catalog.receipt.reminded.before",
                Map.of("count", done.reminded(), "before", done.before()));
        return "/library-receipts.xhtml?faces-redirect=true&library=" + library;
    }

    /** The list with these filters as a file. */
    public String exportUrl(String format) {
        return "/libraries/receipts" + url.with("format", format);
    }
}
