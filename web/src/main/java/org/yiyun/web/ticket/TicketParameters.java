package org.yiyun.web.ticket;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.web.rest.Parameters;

/** The filter of the ticket list, in a query string or, with the same names, in a body. */
final class TicketParameters {
    private static final int LEVELS = 9;
    private static final int NAME = 60;
    private static final int WORDS = 200;

    private TicketParameters() {}

    static TicketFilter filter(Parameters parameters) {
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.inOrder(from, to);
        return new TicketFilter(
                parameters.constants("status", TicketStatus.class),
                parameters.constants("kind", TicketKind.class),
                parameters.numbers("level", 1, LEVELS),
                parameters.text("assignee", NAME),
                parameters.text("institution", NAME),
                parameters.text("q", WORDS),
                from,
                to,
                parameters.flag("overdue"));
    }

    /** {@code {"status": ["RECEIVED"], "level": 2}}; errors are told below {@code filter}. */
    static TicketFilter filter(JsonObject json) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        json.forEach((name, value) -> given.addAll(name, texts(value)));
        var parameters = new Parameters(given, "filter.");
        var filter = filter(parameters);
        parameters.check();
        return filter;
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(item -> texts(item).stream()).toList();
        }
        return value == JsonValue.NULL
                ? List.of()
                : List.of(value instanceof JsonString string ? string.getString() : value.toString());
    }
}
