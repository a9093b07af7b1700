package org.yiyun.web.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketBulk;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** One verb for all tickets of a list (批量处理), as a job (DESK-06). The list's filters and the verb are in the address, nothing is kept. */
@Named
@RequestScoped
public class TicketBulkPage {
    /** Those that make sense without looking at each ticket; the rest are for one ticket at a time. */
    private static final List<TicketVerb> VERBS = List.of(
            TicketVerb.ASSIGN, TicketVerb.GRADE, TicketVerb.ACCEPT, TicketVerb.PAUSE, TicketVerb.RESUME, TicketVerb.COMMENT,
            TicketVerb.FEEDBACK, TicketVerb.ESCALATE, TicketVerb.CLOSE);
    private static final int LEVELS = 4;

    @EJB
    private TicketQueries tickets;
    @Inject
    private TicketBulk bulk;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;
    @Inject
    private BusinessClock clock;

    private final Map<String, Object> input = new HashMap<>();
    private @Nullable TicketFilter filter;
    private @Nullable VerbForm form;
    private long total;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (!Callers.current().may(Permission.TICKET_BULK) || !Callers.current().may(Permission.TICKET_READ)) {
            return;
        }
        filter = TicketListQuery.parse(url::get, Callers.current().name(), clock.today()).filter();
        total = tickets.count(filter);
        var offered = getVerbs();
        form = url.constant("verb", TicketVerb.class).filter(offered::contains).or(() -> offered.stream().findFirst())
                .map(verb -> VerbForm.of(verb.name())).orElse(null);
    }

    /** Begins the job. */
    public String start() {
        if (form == null || !isPossible()) {
            throw BusinessException.notFound("page", url.get("verb"));
        }
        bulk.apply(form.verb(), body(reader.validated(form.command(input))), filter);
        Notices.done("ticket.bulk.started", Map.of("total", Functions.number(total)));
        return "/jobs.xhtml?faces-redirect=true";
    }

    /** What was typed as the interface takes it: numbers as numbers, yes and no as such, nothing for what was left empty. */
    static JsonObject body(TicketCommand command) {
        var body = Json.createObjectBuilder();
        for (var component : command.getClass().getRecordComponents()) {
            add(body, component, command);
        }
        return body.build();
    }

    private static void add(JsonObjectBuilder body, RecordComponent component, TicketCommand command) {
        try {
            var value = component.getAccessor().invoke(command);
            if (value instanceof Boolean flag) {
                body.add(component.getName(), flag);
            } else if (value instanceof Integer number) {
                body.add(component.getName(), number);
            } else if (value != null) {
                body.add(component.getName(), value.toString());
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A list that a figure has narrowed, an empty one, or one of more tickets than a job takes, cannot be worked on at once. */
    public boolean isPossible() {
        return filter != null && filter.focus().isNone() && total > 0 && total <= TicketBulk.MAX_TICKETS;
    }

    /** Key of why it is not possible. */
    public String getHindrance() {
        return filter == null || !filter.focus().isNone() ? "ticket.bulk.focused" : total == 0 ? "ticket.bulk.none" : "ticket.bulk.many";
    }

    public int getMost() {
        return TicketBulk.MAX_TICKETS;
    }

    public long getTotal() {
        return total;
    }

    /** Those that the reader may use. */
    public List<TicketVerb> getVerbs() {
        return VERBS.stream().filter(verb -> Callers.current().may(verb.permission())).toList();
    }

    public @Nullable VerbForm getForm() {
        return form;
    }

    public List<Integer> getLevels() {
        return IntStream.rangeClosed(1, LEVELS).boxed().toList();
    }

    public List<Integer> getScores() {
        return TicketVerbPage.SCORES;
    }

    /** The list that is worked on. */
    public String getList() {
        return "/tickets.xhtml" + url.with("verb", "");
    }

    public Map<String, Object> getInput() {
        return input;
    }
}
