package org.yiyun.webhook.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.yiyun.catalog.LibraryPublished;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.ticket.TicketChanged;
import org.yiyun.webhook.WebhookEvent;

/**
 * What a message says, as JSON: that something happened to a ticket, when, and where to read more. All of it is what the
 * institution reads of the ticket over REST; no words of the ticket, no person.
 */
final class EventBody {
    private EventBody() {}

    /** Without its first member, {@code id}, which differs by subscription. */
    static String of(WebhookEvent event, TicketChanged ticket, String link, Instant at) {
        var body = Json.createObjectBuilder()
                .add("type", event.type())
                .add("time", time(at))
                .add("number", ticket.number())
                .add("kind", ticket.kind())
                .add("status", ticket.status());
        if (ticket.verb() != null) {
            body.add("verb", ticket.verb());
        }
        return body.add("version", ticket.version()).add("link", link).build().toString();
    }

    /** The same of a version of a library. */
    static String of(LibraryPublished library, String link, Instant at) {
        return Json.createObjectBuilder()
                .add("type", WebhookEvent.LIBRARY_PUBLISHED.type())
                .add("time", time(at))
                .add("library", library.library())
                .add("effectiveOn", library.effectiveOn().toString())
                .add("version", library.version())
                .add("link", link)
                .build().toString();
    }

    /** Of a message that only tries the way. */
    static String test(UUID id, Instant at) {
        return Json.createObjectBuilder().add("id", id.toString()).add("type", WebhookEvent.TEST.type()).add("time", time(at)).build().toString();
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(BusinessClock.ZONE));
    }
}
