package org.yiyun.visit.print;

import static org.yiyun.visit.print.OrderWords.orNone;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.TicketView;
import org.yiyun.visit.ServiceOrder;
import org.yiyun.visit.ServiceOrder.Limit;
import org.yiyun.visit.VisitView;
import org.yiyun.visit.print.OrderSheet.Fact;
import org.yiyun.visit.print.OrderSheet.Part;

/** The parts of a service order. */
final class OrderParts {
    private static final int MOST_STARS = 5;

    private final ServiceOrder order;
    private final OrderWords words;
    private final TicketView ticket;
    private final VisitView visit;

    OrderParts(ServiceOrder order, OrderWords words) {
        this.order = order;
        this.words = words;
        ticket = order.ticket();
        visit = order.visit();
    }

    Part matter() {
        var institution = ticket.institution() == null
                ? OrderWords.NONE
                : words.institution().apply(ticket.institution()) + " " + ticket.institution();
        return Part.of(words.text("part.matter"), List.of(
                Fact.of(words.field("number"), ticket.number()),
                Fact.of(words.field("kind"), words.of("ticket.kind", ticket.kind())),
                Fact.wide(words.field("institution"), institution),
                Fact.of(words.field("contact"), ticket.contact().name()),
                Fact.of(words.field("phone"), ticket.contact().phone().equals(Contact.NO_PHONE) ? OrderWords.NONE : ticket.contact().phone()),
                Fact.of(words.field("serviceLine"),
                        ticket.serviceLine() == null ? OrderWords.NONE : words.serviceLine().apply(ticket.serviceLine())),
                Fact.of(words.field("system"), orNone(ticket.system())),
                Fact.of(words.field("module"), ticket.module() == null ? OrderWords.NONE : module(ticket.module())),
                Fact.of(words.field("level"), words.of("ticket.level", ticket.level())),
                Fact.of(words.field("occurredAt"), words.time(ticket.occurredAt())),
                Fact.of(words.field("createdAt"), words.time(ticket.createdAt())),
                Fact.wide(words.field("title"), ticket.title()),
                Fact.wide(words.field("description"), ticket.description()),
                Fact.wide(words.field("symptom"), orNone(ticket.symptom()))));
    }

    private String module(String module) {
        var key = "ticket.topic." + module;
        var text = words.of("ticket.topic", module);
        return text.equals(key) ? module : text;
    }

    Part limits() {
        var columns = Stream.of("milestone", "amount", "started", "due", "stopped", "state", "source").map(name -> words.text("limit." + name));
        return Part.of(words.text("part.limits"), columns.toList(), order.clocks().stream().map(this::limit).toList());
    }

    private List<String> limit(Limit limit) {
        var reference = limit.assessed() ? "" : words.text("limit.reference");
        return List.of(
                words.of("sla.milestone", limit.milestone()) + reference, words.amount(limit.amount(), limit.unit()),
                words.time(limit.startedAt()), words.time(limit.dueAt()), words.time(limit.stoppedAt()),
                words.of("sla.state", limit.state()), limit.source());
    }

    Part travel() {
        return Part.of(words.text("part.travel"), List.of(
                Fact.of(words.text("engineer"), words.someone(visit.engineer())),
                Fact.of(words.text("sentBy"), words.someone(visit.sentBy())),
                Fact.of(words.text("sentAt"), words.time(visit.sentAt())),
                Fact.of(words.text("arrivedAt"), words.time(visit.arrivedAt())),
                Fact.of(words.text("leftAt"), words.time(visit.leftAt())),
                Fact.of(words.text("travelled"), words.between(visit.sentAt(), visit.arrivedAt())),
                Fact.of(words.text("stayed"), words.between(visit.arrivedAt(), visit.leftAt())),
                Fact.of(words.text("solved"), words.of("visit.solved", visit.leftAt() == null ? null : visit.solved()))));
    }

    Part findings() {
        var columns = List.of(words.text("finding.at"), words.text("finding.person"), words.text("finding.text"));
        return Part.of(words.text("part.findings"), columns, visit.findings().stream()
                .map(finding -> List.of(words.time(finding.at()), words.someone(finding.person()), finding.text()))
                .toList());
    }

    /** Without a record there is room to write by hand. */
    Part work() {
        var report = visit.report();
        if (report == null) {
            return Part.of(words.text("part.work"), Stream.of("work", "parts", "note")
                    .map(name -> Fact.wide(words.text(name), "")).toList());
        }
        return Part.of(words.text("part.work"), List.of(
                Fact.wide(words.text("work"), report.work()),
                Fact.wide(words.text("parts"), orNone(report.parts())),
                Fact.wide(words.text("note"), orNone(report.note())),
                Fact.of(words.text("writtenBy"), words.someone(report.writtenBy())),
                Fact.of(words.text("writtenAt"), words.time(report.writtenAt()))));
    }

    Part result() {
        var report = visit.report();
        return Part.of(words.text("part.result"), List.of(
                Fact.of(words.field("status"), words.of("ticket.status", ticket.status())),
                Fact.of(words.field("mode"), words.of("ticket.mode", ticket.mode())),
                Fact.wide(words.field("solution"), orNone(ticket.solution())),
                Fact.wide(words.field("cause"), orNone(ticket.cause())),
                Fact.wide(words.field("prevention"), orNone(ticket.prevention())),
                Fact.of(words.text("confirmedBy"), report == null ? "" : orNone(report.confirmedBy())),
                Fact.of(words.field("satisfied"), words.of("ticket.satisfied", ticket.satisfied())),
                Fact.wide(words.text("rating"), rating())));
    }

    /** What was said, or boxes for a pen. */
    private String rating() {
        var rating = order.rating();
        if (rating != null && rating.stars() != null) {
            var by = rating.method() == null ? "" : words.text("rating.by", Map.of("method", words.of("satisfaction.method", rating.method())));
            return words.of("satisfaction.stars", rating.stars()) + by
                    + (rating.comment() == null ? "" : words.text("colon") + rating.comment());
        }
        if (ticket.score() != null) {
            return words.of("ticket.score", ticket.score());
        }
        return IntStream.iterate(MOST_STARS, star -> star > 0, star -> star - 1)
                .mapToObj(star -> "□ " + words.of("satisfaction.stars", star))
                .collect(Collectors.joining("　"));
    }

    Part log() {
        var columns = List.of(words.text("log.at"), words.text("log.event"), words.text("log.person"), words.text("log.details"));
        return Part.of(words.text("part.log"), columns, order.log().stream()
                .map(event -> List.of(
                        words.time(event.at()), words.of("ticket.event", event.type()), words.someone(event.actor()), words.details(event)))
                .toList());
    }
}
