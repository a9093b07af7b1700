package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Caller;
import org.yiyun.security.Masked;
import org.yiyun.ticket.DuplicatePart;
import org.yiyun.ticket.DuplicateSign;
import org.yiyun.ticket.PhoneKey;
import org.yiyun.ticket.TicketDraft;
import org.yiyun.ticket.TicketDuplicate;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.engine.DuplicateFacts;
import org.yiyun.ticket.engine.DuplicateScore;
import org.yiyun.ticket.engine.WordLikeness;
import org.yiyun.ticket.internal.DuplicateCandidates.Candidate;
import org.yiyun.ticket.internal.DuplicateCandidates.Sought;

/** Compares a ticket, or one that is being typed, with those that may be about the same. */
@ApplicationScoped
public class DuplicateSearch {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_WORDS_SHOWN = 6;
    /** A single sign tells nothing by itself: 门, 的, 1. */
    private static final int SHORTEST_WORD = 2;

    private final Tickets tickets;
    private final DuplicateCandidates candidates;
    private final TicketWordStatistics statistics;
    private final BusinessClock clock;

    @Inject
    public DuplicateSearch(Tickets tickets, DuplicateCandidates candidates, TicketWordStatistics statistics, BusinessClock clock) {
        this.tickets = tickets;
        this.candidates = candidates;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DuplicateSearch() {
        this(null, null, null, null);
    }

    public List<TicketDuplicate> of(String number, Caller caller) {
        var t = tickets.get(number, caller);
        if (t.kind() == TicketKind.COMPLAINT) {
            return List.of();
        }
        var texts = Stream.of(t.title(), t.description(), t.symptom()).filter(Objects::nonNull).toArray(String[]::new);
        return find(new Sought(
                number, PhoneKey.of(t.contact().phone()), t.institution(), t.system(), words(texts), t.occurredAt(), t.createdAt()), caller);
    }

    public List<TicketDuplicate> like(TicketDraft draft, Caller caller) {
        var at = draft.occurredAt() == null ? clock.now() : draft.occurredAt();
        var own = caller.scope().institution();
        return find(new Sought(
                "", draft.phone() == null ? "" : PhoneKey.of(draft.phone()), own == null ? Typed.orNull(draft.institution()) : own,
                Typed.orNull(draft.system()), words(draft.texts()), at, clock.now()), caller);
    }

    private static List<String> words(String... texts) {
        return ChineseTokens.of(texts).stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
    }

    private List<TicketDuplicate> find(Sought sought, Caller caller) {
        var known = statistics.now();
        return candidates.of(sought, known, caller.scope()).stream()
                .map(candidate -> compare(sought, candidate, known))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(TicketDuplicate::score).thenComparing(TicketDuplicate::createdAt).reversed())
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Empty if it is a coincidence. */
    private static List<TicketDuplicate> compare(Sought sought, Candidate other, TicketWordStatistics.Known known) {
        var likeness = WordLikeness.of(
                sought.words(), other.words().stream().filter(word -> word.length() >= SHORTEST_WORD).toList(), known::worth);
        var apart = Duration.between(sought.occurredAt(), other.occurredAt()).abs();
        var score = DuplicateScore.of(new DuplicateFacts(
                !sought.phone().isEmpty() && sought.phone().equals(other.phone()), isSame(sought.institution(), other.institution()),
                isSame(sought.system(), other.system()), likeness.value(), apart));
        if (!score.isTelling()) {
            return List.of();
        }
        List<DuplicatePart> parts = new ArrayList<>();
        score.parts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(part -> parts.add(new DuplicatePart(
                part.getKey(), (double) part.getValue() / DuplicateScore.WHOLE, values(part.getKey(), sought, likeness, apart))));
        return List.of(new TicketDuplicate(
                other.number(), other.title(), other.kind(), other.status(), other.channel(), other.institution(),
                Masked.name(other.caller()), other.createdAt(), (double) score.total() / DuplicateScore.WHOLE, parts,
                !other.status().isFinal()));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static Map<String, String> values(DuplicateSign sign, Sought sought, WordLikeness likeness, Duration apart) {
        return switch (sign) {
            case WORDS -> Map.of(
                    "percent", String.valueOf(Math.round(100 * likeness.value())),
                    "words", likeness.common().stream().limit(MOST_WORDS_SHOWN).collect(Collectors.joining("、")));
            case TIME -> Map.of("hours", String.valueOf(Math.max(1, apart.plusMinutes(59).toHours())));
            case SYSTEM -> Map.of("system", String.valueOf(sought.system()));
            case PHONE, INSTITUTION -> Map.of();
        };
    }
}
