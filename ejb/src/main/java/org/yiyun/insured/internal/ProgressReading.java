package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.intake.PersonQueries;
import org.yiyun.intake.PersonSign;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.ticket.TicketCallers;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketStatus;

/**
 * Tickets of a person, over whatever channel they came: known by the telephone of the register, and by the mail address or chat account
 * that came with such a ticket. A name is not enough to tell somebody's business. Complaints are not among them.
 */
@ApplicationScoped
public class ProgressReading {
    private static final int MOST = 20;
    private static final int LOOKED_BEHIND = 5;
    /** So long what has ended is told. */
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Set<TicketKind> FOR_PERSONS =
            Set.of(TicketKind.CONSULTATION, TicketKind.SERVICE_REQUEST, TicketKind.FAULT, TicketKind.DATA);

    private final TicketCallers callers;
    private final PersonQueries people;
    private final SatisfactionQueries ratings;
    private final BusinessClock clock;

    @Inject
    public ProgressReading(TicketCallers callers, PersonQueries people, SatisfactionQueries ratings, BusinessClock clock) {
        this.callers = callers;
        this.people = people;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ProgressReading() {
        this(null, null, null, null);
    }

    /** The newest first. */
    List<InsuredAnswer.Progress> of(Collection<String> phones, Locale language) {
        Map<String, TicketRow> found = new LinkedHashMap<>();
        new TreeSet<>(phones).forEach(phone -> callers.last(phone, MOST).forEach(row -> found.put(row.number(), row)));
        List.copyOf(found.keySet()).stream().limit(LOOKED_BEHIND).flatMap(number -> people.otherTickets(number).stream())
                .filter(other -> other.signs().stream().anyMatch(sign -> sign != PersonSign.NAME && sign != PersonSign.CALL))
                .forEach(other -> found.putIfAbsent(other.ticket().number(), other.ticket()));
        Instant since = clock.now().minus(REMEMBERED);
        return found.values().stream()
                .filter(row -> FOR_PERSONS.contains(row.kind()) && row.status() != TicketStatus.MERGED)
                .filter(row -> !row.status().isFinal() || row.createdAt().isAfter(since))
                .sorted(Comparator.comparing(TicketRow::createdAt).reversed())
                .limit(MOST)
                .map(row -> progress(row, language))
                .toList();
    }

    private InsuredAnswer.Progress progress(TicketRow row, Locale language) {
        Optional<TicketRating> rating = row.status() == TicketStatus.CLOSED ? ratings.ofTicket(row.number()) : Optional.empty();
        boolean toRate = rating.filter(one -> one.open() && one.stars() == null).isPresent();
        return new InsuredAnswer.Progress(
                row.number(), row.kind(), Texts.of(language, "ticket.kind", row.kind()), row.status(),
                Texts.of(language, "ticket.status", row.status()), toRate ? Texts.get(language, "insured.next.RATE") : Texts.of(language, "insured.next", row.status()),
                row.createdAt(), row.dueAt(), row.overdue(), rating.map(TicketRating::stars).orElse(null),
                toRate ? rating.map(TicketRating::link).orElse(null) : null);
    }
}
