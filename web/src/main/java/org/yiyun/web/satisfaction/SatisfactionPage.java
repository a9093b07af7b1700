package org.yiyun.web.satisfaction;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.SatisfactionResults;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** What users said; the period, the last twelve months unless it says else, and all filters are in the URL. */
@Named
@RequestScoped
public class SatisfactionPage {
    private static final int SIZE = 20;
    private static final int MOST_STARS = 5;
    private static final int MOST_LINES = 100;
    private static final List<String> YES = List.of("true");
    private static final List<String> FILTERS =
            List.of("from", "to", "kind", "level", "channel", "person", "team", "institution", "stars", "commented");
    private static final List<TicketKind> KINDS =
            Arrays.stream(TicketKind.values()).filter(kind -> kind != TicketKind.COMPLAINT).toList();

    @EJB
    private SatisfactionQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private BusinessClock clock;

    private SatisfactionQuery query = new SatisfactionQuery("", SatisfactionFilter.ALL);
    private SatisfactionResults results = new SatisfactionResults(
            new Line("", 0, 0, null, null), List.of(0L, 0L, 0L, 0L, 0L), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<RatingRow> rows = List.of();

    /** How many answers had so many stars, with its share of the most frequent number. */
    public record Bar(int stars, long count, long percent) {}

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.SATISFACTION_READ)) {
            query = SatisfactionQuery.parse(url::get, clock.today());
            results = queries.results(query.filter());
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, answered(query.filter()));
            rows = queries.rows(query.filter(), numbers.offset(), SIZE);
        }
    }

    /** Added up already, unless the list is narrower than the figures. */
    private long answered(SatisfactionFilter filter) {
        return filter.stars().isEmpty() && !filter.commented() ? results.total().answered() : queries.count(filter);
    }

    /** Those with most answers; each has a name that is looked up, and REST has all. */
    public List<Line> most(List<Line> lines) {
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    public SatisfactionResults getResults() {
        return results;
    }

    public boolean isNone() {
        return results.total().asked() == 0;
    }

    public ShareChart getChart() {
        return new ShareChart(results.months());
    }

    /** From the best to the worst. */
    public List<Bar> getBars() {
        var most = results.stars().stream().mapToLong(Long::longValue).max().orElse(0);
        return IntStream.rangeClosed(1, MOST_STARS).map(i -> MOST_STARS + 1 - i)
                .mapToObj(stars -> bar(stars, results.stars().get(stars - 1), most))
                .toList();
    }

    private static Bar bar(int stars, long count, long most) {
        return new Bar(stars, count, most == 0 ? 0 : Math.round(100.0 * count / most));
    }

    public List<RatingRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public String getFrom() {
        return query.from();
    }

    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !url.get(name).isBlank());
    }

    public List<TicketKind> getKinds() {
        return KINDS;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public List<Integer> getStars() {
        return Stream.iterate(MOST_STARS, stars -> stars - 1).limit(MOST_STARS).toList();
    }

    public List<String> getYes() {
        return YES;
    }

    /** The answers with these filters, as a file. */
    public String exportUrl(String format) {
        return "/satisfaction/export" + url.with("format", format);
    }
}
