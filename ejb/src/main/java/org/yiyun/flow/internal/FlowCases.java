package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.catalog.maintenance.MaintenancePaths;
import org.yiyun.directive.DirectivePaths;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.engine.FlowCase;
import org.yiyun.flow.engine.FlowEvent;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketPaths;

/** The cases of a flow, wherever they come from. */
@ApplicationScoped
public class FlowCases {
    /** What one answer reads at most; a year of a city's reimbursements is asked for in parts. */
    static final int MOST_EVENTS = 200_000;
    private static final Caller SYSTEM = Caller.system("flow");
    /** Channels over which somebody speaks, calls or comes. */
    private static final Set<String> IN_PERSON = Set.of(Channel.PHONE.name(), Channel.FAX.name(), Channel.ON_SITE.name());
    /** Steps of this product's own for which somebody goes there. */
    private static final Set<String> ON_THE_WAY = Set.of("DISPATCH", "ARRIVE");

    private final FlowLog log;
    private final TicketPaths tickets;
    private final DirectivePaths directives;
    private final MaintenancePaths maintenances;

    @Inject
    public FlowCases(FlowLog log, TicketPaths tickets, DirectivePaths directives, MaintenancePaths maintenances) {
        this.log = log;
        this.tickets = tickets;
        this.directives = directives;
        this.maintenances = maintenances;
    }

    /** For the proxy. */
    protected FlowCases() {
        this(null, null, null, null);
    }

    /** Those that began in {@code [from, to)}, in order of their beginning; empty if they have too many steps to be read at once. */
    Optional<List<FlowCase>> begun(Flow flow, Instant from, Instant to) {
        List<FlowLog.Entry> entries = flow.source() == FlowSource.IMPORTED
                ? log.begun(flow.code(), from, to, MOST_EVENTS)
                : Callers.callAs(SYSTEM, () -> own(flow, from, to)).stream().map(FlowCases::entry).toList();
        if (entries.size() > MOST_EVENTS) {
            return Optional.empty();
        }
        Map<String, List<FlowEvent>> byCase = new LinkedHashMap<>();
        entries.forEach(entry -> byCase.computeIfAbsent(entry.number(), none -> new ArrayList<>()).add(entry.event()));
        if (flow.source() == FlowSource.IMPORTED) {
            Comparator<FlowEvent> usual = usual(flow);
            byCase.values().forEach(events -> events.sort(usual));
        }
        return Optional.of(byCase.entrySet().stream().map(one -> new FlowCase(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(FlowCase::began).thenComparing(FlowCase::number))
                .toList());
    }

    /** Logs tell moments to the minute: of steps at once the one comes first that usually does. */
    private static Comparator<FlowEvent> usual(Flow flow) {
        List<String> order = flow.steps().stream().map(FlowStep::code).toList();
        return Comparator.comparingInt(event -> order.indexOf(event.step()));
    }

    private List<HistoryEntry> own(Flow flow, Instant from, Instant to) {
        return switch (flow.source()) {
            case TICKETS -> tickets.of(flow.ticketKind(), from, to, MOST_EVENTS);
            case DIRECTIVES -> directives.of(from, to, MOST_EVENTS);
            case MAINTENANCES -> maintenances.of(from, to, MOST_EVENTS);
            case IMPORTED -> List.of();
        };
    }

    /** What this product does by itself is told by moments: a step begins and ends at once. */
    private static FlowLog.Entry entry(HistoryEntry entry) {
        String channel = entry.channel() == null ? "" : entry.channel();
        boolean online = entry.type().equals("RECEIVED") ? !IN_PERSON.contains(channel) : !ON_THE_WAY.contains(entry.type());
        String role = entry.actor().startsWith("system:") ? "system" : "staff";
        return new FlowLog.Entry(entry.subject(), new FlowEvent(entry.type(), entry.at(), entry.at(), role, channel, online));
    }

    /** Steps that end a case of the flow. */
    static Set<String> finals(Flow flow) {
        return flow.source() == FlowSource.IMPORTED
                ? flow.steps().stream().filter(FlowStep::last).map(FlowStep::code).collect(Collectors.toCollection(LinkedHashSet::new))
                : flow.source().finals();
    }

    /** The steps of the flow, those of this product's own in the words of its pages. */
    static List<FlowStep> steps(Flow flow, Locale language) {
        FlowSource source = flow.source();
        return source == FlowSource.IMPORTED ? flow.steps() : source.steps().stream()
                .map(code -> new FlowStep(code, Texts.get(language, source.prefix() + "." + code), source.finals().contains(code)))
                .toList();
    }
}
