package org.yiyun.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketStatus;

/**
 * The figures of this moment: each is the total of a ticket list, so that the tally and the indexes of the lists answer it and its rows
 * are those of the list (REQ-DESK-17). Texts: {@code metrics.live.*}.
 */
public enum LiveMetric {
    /** Neither closed nor merged. */
    OPEN,
    /** With a clock past its due time. */
    OVERDUE,
    /** Open, and nobody has it. */
    UNASSIGNED,
    OPENED_TODAY,
    CLOSED_TODAY,
    /** By level, those without one last. */
    OPEN_OF_LEVEL,
    OVERDUE_OF_LEVEL,
    /** By {@link AgeBand}. */
    AGE;

    /** All but complaints, which nobody finds in a figure (REQ-CMPL-01). */
    static final TicketFilter SERVICE = TicketFilter.ALL.withKind(EnumSet.complementOf(EnumSet.of(TicketKind.COMPLAINT)));

    static final TicketFilter UNFINISHED = SERVICE.withStatus(
            Arrays.stream(TicketStatus.values()).filter(status -> !status.isFinal()).collect(Collectors.toUnmodifiableSet()));
    private static final int LEVELS = 4;
    /** In place of a level, for tickets that were not graded yet. */
    private static final String UNGRADED = "";

    /** What it is counted for one by one; one empty text if it is one figure. */
    public List<String> items() {
        return switch (this) {
            case OPEN_OF_LEVEL, OVERDUE_OF_LEVEL -> Stream.concat(
                    IntStream.rangeClosed(1, LEVELS).mapToObj(Integer::toString), Stream.of(UNGRADED)).toList();
            case AGE -> Arrays.stream(AgeBand.values()).map(Enum::name).toList();
            default -> List.of("");
        };
    }

    /** Exactly the tickets that it counts on that day. */
    public TicketFilter rows(String item, LocalDate today) {
        return switch (this) {
            case OPEN -> UNFINISHED;
            case OVERDUE -> SERVICE.withOverdue();
            case UNASSIGNED -> UNFINISHED.withFocus(none(TicketProperty.ASSIGNEE));
            case OPENED_TODAY -> SERVICE.withTime(start(today), null);
            case CLOSED_TODAY -> SERVICE.withFocus(new TicketFocus(Set.of(), Map.of(), null, start(today), null));
            case OPEN_OF_LEVEL -> graded(UNFINISHED, item);
            case OVERDUE_OF_LEVEL -> graded(SERVICE, item).withOverdue();
            case AGE -> aged(AgeBand.valueOf(item), today);
        };
    }

    private static TicketFilter graded(TicketFilter among, String level) {
        return level.equals(UNGRADED) ? among.withFocus(none(TicketProperty.LEVEL)) : among.withLevel(Set.of(Integer.valueOf(level)));
    }

    private static TicketFocus none(TicketProperty property) {
        return new TicketFocus(Set.of(), Map.of(property, ""), null, null, null);
    }

    private static TicketFilter aged(AgeBand band, LocalDate today) {
        return UNFINISHED.withTime(start(band.from(today)), start(band.to(today).plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : BusinessClock.startOf(day);
    }
}
