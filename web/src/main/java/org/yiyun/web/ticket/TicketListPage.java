package org.yiyun.web.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketTrait;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.PageTexts;
import org.yiyun.web.faces.UrlQuery;

/** The ticket list; all its state is in the URL. */
@Named
@RequestScoped
public class TicketListPage {
    static final int SIZE = 50;
    private static final int LEVELS = 4;

    @EJB
    private TicketQueries tickets;
    @Inject
    private UrlQuery url;
    @Inject
    private PageTexts texts;
    @Inject
    private PropertyLabels labels;
    @Inject
    private BusinessClock clock;
    @Inject
    private Names names;

    private TicketListQuery query;
    private PageNumbers numbers;
    private List<TicketRow> rows;

    @PostConstruct
    void read() {
        query = TicketListQuery.parse(url::get, Callers.current().name(), clock.today());
        var total = tickets.count(query.filter());
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, total);
        rows = tickets.rows(query.filter(), query.sort(), numbers.offset(), SIZE, total);
        names.ahead(each(TicketRow::assignee), each(TicketRow::institution));
    }

    private Set<String> each(Function<TicketRow, @Nullable String> property) {
        return rows.stream().map(property).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whoever types a whole ticket number into the search wants that ticket. */
    public void jump() throws IOException {
        var words = url.get("q").strip().toUpperCase(Locale.ROOT);
        if (rows.size() == 1 && rows.get(0).number().equals(words)) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/ticket.xhtml?number=" + words);
        }
    }

    public List<TicketRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public TicketListQuery.View getView() {
        return query.view();
    }

    public TicketListQuery.View[] getViews() {
        return TicketListQuery.View.values();
    }

    public boolean isFiltered() {
        return Stream.concat(
                        Stream.of("q", "kind", "status", "level", "assignee", "institution", "from", "to", "overdue"),
                        TicketFocusQuery.NAMES.stream())
                .anyMatch(name -> !url.get(name).isEmpty());
    }

    /** What a figure that led here counted. */
    public List<TicketTrait> getTraits() {
        return query.filter().focus().traits().stream().sorted().toList();
    }

    /** What the tickets that a figure counted have in common, as {@code 级别：二级}. */
    public List<String> getCommon() {
        return query.filter().focus().only().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(only -> texts.with(
                        "ticket.focus.only", "property", texts.of("metrics.by", only.getKey()),
                        "value", labels.of(only.getKey(), only.getValue())))
                .toList();
    }

    /** The first day of the list where the address names none and the list yet has one. */
    public @Nullable LocalDate getSince() {
        var from = query.filter().from();
        return from == null || !url.get("from").isEmpty() ? null : LocalDate.ofInstant(from, BusinessClock.ZONE);
    }

    /** The first and the last day on which they were closed, as the address says; empty if it says nothing of it. */
    public String getClosed() {
        var from = url.get("closedFrom");
        var to = url.get("closedTo");
        return from.equals(to) ? from : from + " – " + to;
    }

    /** Whether a figure has led here. */
    public boolean isFocused() {
        return TicketFocusQuery.NAMES.stream().anyMatch(name -> !url.get(name).isEmpty());
    }

    public TicketKind[] getKinds() {
        return TicketKind.values();
    }

    public TicketStatus[] getStatuses() {
        return TicketStatus.values();
    }

    public List<Integer> getLevels() {
        return IntStream.rangeClosed(1, LEVELS).boxed().toList();
    }

    /** The page where one verb is done to all tickets of the list. */
    public String getBulkUrl() {
        return "/tickets-bulk.xhtml" + url.with("sort", "");
    }

    /** The list in this order and with these filters, as a file. */
    public String exportUrl(String format) {
        return "/tickets/export" + url.with("format", format);
    }
}
