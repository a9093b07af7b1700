package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.ItemWork;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.ticket.TicketBulk;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;

/** The job behind {@link TicketBulk}. */
@ApplicationScoped
public class TicketBulkWork implements ItemWork {
    public static final String JOB = "ticket-bulk";
    public static final String VERB = "verb";
    public static final String BODY = "body";
    public static final String NUMBERS = "numbers";
    public static final String FILTER = "filter";
    /** In an item's result: what it takes to undo it ({@link TicketUndoing.Mark#facts}); not there if that cannot be. */
    static final String UNDO = "undo";

    private final TicketService service;
    private final TicketQueries queries;
    private final TicketUndoing undoing;
    private final RecordReader records;

    @Inject
    public TicketBulkWork(TicketService service, TicketQueries queries, TicketUndoing undoing, RecordReader records) {
        this.service = service;
        this.queries = queries;
        this.undoing = undoing;
        this.records = records;
    }

    /** For the proxy. */
    protected TicketBulkWork() {
        this(null, null, null, null);
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public List<String> items(JsonObject parameters) {
        return parameters.containsKey(NUMBERS)
                ? parameters.getJsonArray(NUMBERS).getValuesAs(JsonString::getString)
                : matching(filter(parameters.getJsonObject(FILTER)));
    }

    @Override
    public JsonObject apply(String number, JsonObject parameters) {
        var verb = TicketVerb.valueOf(parameters.getString(VERB));
        var body = parameters.getJsonObject(BODY);
        var command = records.read(body, verb.command().asSubclass(Record.class));
        var before = TicketUndoing.canUndo(verb, body) ? undoing.mark(number) : null;
        var ticket = service.apply(number, (TicketCommand) command, null);
        var result = Json.createObjectBuilder().add("ticketStatus", ticket.status().name()).add("version", ticket.version());
        if (before != null) {
            result.add(UNDO, Json.createObjectBuilder(before.facts()).add(VERB, verb.name()));
        }
        return result.build();
    }

    private List<String> matching(TicketFilter filter) {
        var numbers = new ArrayList<String>();
        String cursor = null;
        do {
            var page = queries.list(filter, new PageRequest(PageRequest.MAX_LIMIT, cursor));
            page.items().forEach(row -> numbers.add(row.number()));
            cursor = page.next();
        } while (cursor != null && numbers.size() < TicketBulk.MAX_TICKETS);
        return numbers.subList(0, Math.min(numbers.size(), TicketBulk.MAX_TICKETS));
    }

    /** The filter as the job keeps it. */
    public static JsonObject json(TicketFilter filter) {
        if (!filter.focus().isNone()) {
            throw new IllegalArgumentException("a job keeps no focus and would act on more tickets than it was meant for");
        }
        var json = Json.createObjectBuilder()
                .add("status", names(filter.status()))
                .add("kind", names(filter.kind()))
                .add("level", Json.createArrayBuilder(filter.level()))
                .add("overdue", filter.overdue());
        add(json, "assignee", filter.assignee());
        add(json, "institution", filter.institution());
        add(json, "q", filter.q());
        add(json, "from", filter.from());
        add(json, "to", filter.to());
        return json.build();
    }

    static TicketFilter filter(JsonObject json) {
        return new TicketFilter(
                set(json, "status", TicketStatus::valueOf),
                set(json, "kind", TicketKind::valueOf),
                Set.copyOf(json.getJsonArray("level").getValuesAs(jakarta.json.JsonNumber::intValue)),
                json.getString("assignee", null),
                json.getString("institution", null),
                json.getString("q", null),
                instant(json.getString("from", null)),
                instant(json.getString("to", null)),
                json.getBoolean("overdue"));
    }

    private static void add(jakarta.json.JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static JsonArrayBuilder names(Collection<? extends Enum<?>> constants) {
        return Json.createArrayBuilder(constants.stream().map(Enum::name).toList());
    }

    private static <E> Set<E> set(JsonObject json, String name, Function<String, E> constant) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString).stream().map(constant).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
