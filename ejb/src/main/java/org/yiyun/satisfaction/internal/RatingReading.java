package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.satisfaction.SatisfactionResults;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.satisfaction.internal.RatingLinks.Target;
import org.yiyun.satisfaction.internal.Ratings.Dimension;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** Reads ratings, cut to the caller's rows, and adds them up. */
@ApplicationScoped
public class RatingReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;
    private static final int MOST_STARS = 5;
    private static final Comparator<Line> BY_KEY = Comparator.comparing(Line::key);
    private static final Comparator<Line> MOST_FIRST = Comparator.comparingLong(Line::answered).reversed().thenComparing(BY_KEY);

    private final Ratings ratings;
    private final RatingLinks links;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RatingReading(Ratings ratings, RatingLinks links, AuditService audit, BusinessClock clock) {
        this.ratings = ratings;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RatingReading() {
        this(null, null, null, null);
    }

    public Optional<TicketRating> ofTicket(String number, Caller caller) {
        return ratings.latest(number)
                .filter(rating -> caller.scope().covers(rating.institution(), rating.region()))
                .map(rating -> rating.view(
                        links.link(Target.RATING, rating.id()).orElse(null), clock.now(), caller.may(Permission.TICKET_INTERNAL)));
    }

    /** By person only for whoever may see figures by person elsewhere too. */
    public SatisfactionResults results(SatisfactionFilter filter, Caller caller) {
        boolean byPerson = caller.may(Permission.METRIC_PERSON);
        if (filter.person() != null && !byPerson) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.METRIC_PERSON.name()));
        }
        var sums = ratings.sums(filter.tickets(), caller.scope());
        return new SatisfactionResults(
                Sums.total(sums.get(Dimension.MONTH)).line(), stars(sums.get(Dimension.STARS)),
                lines(sums.get(Dimension.MONTH), BY_KEY), lines(sums.get(Dimension.LEVEL), BY_KEY),
                lines(sums.get(Dimension.CHANNEL), MOST_FIRST),
                byPerson ? lines(sums.get(Dimension.PERSON), MOST_FIRST) : List.of(),
                lines(sums.get(Dimension.TEAM), MOST_FIRST), lines(sums.get(Dimension.INSTITUTION), MOST_FIRST));
    }

    private static List<Line> lines(List<Sums> sums, Comparator<Line> order) {
        return sums.stream().map(Sums::line).sorted(order).toList();
    }

    private static List<Long> stars(List<Sums> sums) {
        Map<String, Long> counts = sums.stream().collect(Collectors.toMap(Sums::key, Sums::answered));
        return LongStream.rangeClosed(1, MOST_STARS).mapToObj(stars -> counts.getOrDefault(String.valueOf(stars), 0L)).toList();
    }

    public long count(SatisfactionFilter filter, Caller caller) {
        return ratings.count(filter, caller.scope());
    }

    public List<RatingRow> rows(SatisfactionFilter filter, int offset, int limit, Caller caller) {
        return ratings.rows(filter, caller.scope(), offset, limit).stream().map(Rating::row).toList();
    }

    public Page<RatingRow> page(SatisfactionFilter filter, PageRequest request, Caller caller) {
        var found = ratings.after(filter, caller.scope(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, count(filter, caller), rating -> Cursor.of(rating.answeredAt(), rating.id())).map(Rating::row);
    }

    public Exported<RatingRow> export(SatisfactionFilter filter, Caller caller) {
        Exported<RatingRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("satisfaction.export", "rating-list", "-", Map.of("rows", rows.size()));
        return rows;
    }
}
