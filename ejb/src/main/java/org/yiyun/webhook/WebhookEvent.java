package org.yiyun.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a receiver can be told of. Texts: {@code webhook.event.*}. */
public enum WebhookEvent {
    TICKET_OPENED,
    TICKET_GRADED,
    TICKET_ASSIGNED,
    /** Work on it goes on, or waits: accepted, paused, resumed, dispatched, arrived, reported, proposed … */
    TICKET_PROGRESSED,
    TICKET_RESOLVED,
    TICKET_CLOSED,
    TICKET_REOPENED,
    /** Merged into another one, or that was undone. */
    TICKET_MERGED,
    /** By hand, to the next line of support. */
    TICKET_ESCALATED,
    /** A limit of the service level has passed. */
    TICKET_OVERDUE,
    /** A comment that the institution may see. */
    TICKET_COMMENTED,
    /** Something else about it: an attachment, another ticket merged into it, a new calendar. */
    TICKET_UPDATED,
    /** A version of a code library is in force from a day on: those that have the library shall load what changed. */
    LIBRARY_PUBLISHED,
    /** Somebody tries the way; nobody subscribes to it, every subscription gets it. */
    TEST;

    /** As in messages: {@code ticket.closed}. */
    public String type() {
        return this == TEST ? "webhook.test" : name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** All that one can subscribe to. */
    public static List<WebhookEvent> offered() {
        return Arrays.stream(values()).filter(event -> event != TEST).toList();
    }

    /** The event that a verb of the ticket is, by the verb's path; null for what no verb did. */
    public static WebhookEvent ofVerb(@Nullable String verb) {
        return Optional.ofNullable(verb).map(WebhookEvent::named).orElse(TICKET_UPDATED);
    }

    private static WebhookEvent named(String verb) {
        return switch (verb) {
            case "grade" -> TICKET_GRADED;
            case "assign" -> TICKET_ASSIGNED;
            case "resolve", "feedback" -> TICKET_RESOLVED;
            case "close" -> TICKET_CLOSED;
            case "reopen" -> TICKET_REOPENED;
            case "merge", "unmerge" -> TICKET_MERGED;
            case "escalate" -> TICKET_ESCALATED;
            case "comment" -> TICKET_COMMENTED;
            default -> TICKET_PROGRESSED;
        };
    }
}
