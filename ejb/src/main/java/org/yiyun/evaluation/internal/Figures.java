package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.evaluation.EvaluationPeriod;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.engine.Scoring;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.SatisfactionResults;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketMeasures;
import org.yiyun.ticket.TicketStatistics;
import org.yiyun.ticket.TicketTrait;

/**
 * What the system knows of institutions in a period. Counted in the name of the feature, so that a figure does not depend on who asks
 * for it; complaints that name a member of staff count nowhere, or that person could guess from a figure that there is one.
 */
@ApplicationScoped
public class Figures {
    /** All but complaints, which have a figure of their own. */
    static final Set<TicketKind> KINDS = Set.copyOf(EnumSet.complementOf(EnumSet.of(TicketKind.COMPLAINT)));

    private static final Caller SYSTEM = Caller.system("evaluation");
    private static final int PART = 500;
    private static final Set<FigureSource> OF_RATINGS = EnumSet.of(FigureSource.SATISFACTION, FigureSource.FEEDBACK);
    private static final Set<FigureSource> OF_TICKETS = EnumSet.of(FigureSource.UNDETAILED, FigureSource.REOPENED);

    private final ComplaintQueries complaints;
    private final SatisfactionQueries satisfaction;
    private final TicketStatistics tickets;

    @Inject
    public Figures(ComplaintQueries complaints, SatisfactionQueries satisfaction, TicketStatistics tickets) {
        this.complaints = complaints;
        this.satisfaction = satisfaction;
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected Figures() {
        this(null, null, null);
    }

    /**
     * @param value a number or per cent with two decimals; null where there was nothing to count
     * @param rows  how many rows it rests on
     */
    record Figure(@Nullable BigDecimal value, long rows) {
        static final Figure NONE = new Figure(null, 0);

        static Figure share(long part, long whole) {
            return new Figure(Scoring.percent(part, whole).orElse(null), whole);
        }

        static Figure number(long number) {
            return new Figure(BigDecimal.valueOf(number).setScale(2), number);
        }
    }

    /** Complaints and ratings of everybody, read once for the period; tickets are counted institution by institution. */
    Function<String, Map<FigureSource, Figure>> of(EvaluationPeriod period, Set<FigureSource> asked) {
        Map<String, Long> complained = asked.contains(FigureSource.COMPLAINTS) ? count(period, ComplaintKind.COMPLAINT) : Map.of();
        Map<String, Long> praised = asked.contains(FigureSource.PRAISES) ? count(period, ComplaintKind.PRAISE) : Map.of();
        Map<String, SatisfactionResults.Line> rated = asksAny(asked, OF_RATINGS) ? ratings(period) : Map.of();
        boolean looksAtTickets = asksAny(asked, OF_TICKETS);
        return institution -> {
            Map<FigureSource, Figure> found = new EnumMap<>(FigureSource.class);
            found.put(FigureSource.COMPLAINTS, Figure.number(complained.getOrDefault(institution, 0L)));
            found.put(FigureSource.PRAISES, Figure.number(praised.getOrDefault(institution, 0L)));
            rate(rated.get(institution), found);
            if (looksAtTickets) {
                ticketFigures(institution, period, found);
            }
            return found;
        };
    }

    private static boolean asksAny(Set<FigureSource> asked, Set<FigureSource> some) {
        return asked.stream().anyMatch(some::contains);
    }

    /** Whether a complaint counts for the institution that it is about. */
    static boolean counts(ComplaintRow complaint) {
        return complaint.about().staff() == null && complaint.about().institution() != null;
    }

    static ComplaintFilter filter(EvaluationPeriod period, ComplaintKind kind, @Nullable String institution) {
        return new ComplaintFilter(Set.of(kind), Set.of(), null, null, institution, null, null, period.from(), period.to(), false);
    }

    static SatisfactionFilter ratingFilter(EvaluationPeriod period, @Nullable String institution) {
        return new SatisfactionFilter(
                period.from(), period.to(), Set.of(), Set.of(), Set.of(), null, null, institution, Set.of(), false);
    }

    static TicketFilter ticketFilter(EvaluationPeriod period, String institution) {
        return new TicketFilter(Set.of(), KINDS, Set.of(), null, institution, null, period.from(), period.to(), false);
    }

    private Map<String, Long> count(EvaluationPeriod period, ComplaintKind kind) {
        Map<String, Long> counts = new HashMap<>();
        List<ComplaintRow> part;
        int offset = 0;
        do {
            int from = offset;
            part = Callers.callAs(SYSTEM, () -> complaints.rows(filter(period, kind, null), ComplaintSort.OLDEST, from, PART));
            part.stream().filter(Figures::counts).forEach(row -> counts.merge(String.valueOf(row.about().institution()), 1L, Long::sum));
            offset += PART;
        } while (part.size() == PART);
        return counts;
    }

    private Map<String, SatisfactionResults.Line> ratings(EvaluationPeriod period) {
        return Callers.callAs(SYSTEM, () -> satisfaction.results(ratingFilter(period, null))).institutions().stream()
                .collect(Collectors.toMap(SatisfactionResults.Line::key, Function.identity()));
    }

    private static void rate(SatisfactionResults.@Nullable Line line, Map<FigureSource, Figure> found) {
        if (line == null) {
            return;
        }
        found.put(FigureSource.FEEDBACK, Figure.share(line.answered(), line.asked()));
        if (line.satisfied() != null) {
            found.put(FigureSource.SATISFACTION, new Figure(line.satisfied().share().movePointRight(2).setScale(2), line.answered()));
        }
    }

    private void ticketFigures(String institution, EvaluationPeriod period, Map<FigureSource, Figure> found) {
        TicketMeasures all = Callers.callAs(SYSTEM,
                () -> tickets.measures(ticketFilter(period, institution), Set.of(), period.to())).total();
        found.put(FigureSource.UNDETAILED, Figure.share(all.having(TicketTrait.UNDETAILED), all.having(TicketTrait.FAULT)));
        found.put(FigureSource.REOPENED, Figure.share(all.having(TicketTrait.REOPENED), all.tickets()));
    }
}
