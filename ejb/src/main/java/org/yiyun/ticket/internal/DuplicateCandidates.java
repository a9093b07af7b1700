package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.security.Scope;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.PhoneKey;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/**
 * Which tickets are compared with another one: those with its telephone, those of its institution, and those with its words, within
 * a week before and after. Each of these looks is bounded by an index and a limit, whatever number of tickets there is: words are
 * looked for among the newest tickets, and in the index of words only those of which the statistics say that few tickets have them
 * (ADR 040, ADR 095).
 */
@ApplicationScoped
public class DuplicateCandidates {
    /** Before and after. */
    static final Duration WINDOW = Duration.ofDays(7);

    private static final int MOST_OF_PHONE = 40;
    private static final int MOST_OF_INSTITUTION = 60;
    private static final int MOST_WITH_WORDS = 60;
    /** Words are looked for among so many newest tickets of the window. */
    private static final int NEWEST = 1500;
    /** So many of the most telling words are looked for. */
    private static final int MOST_WORDS = 12;
    /** So many of the rarest ones in the index. */
    private static final int MOST_RARE = 4;
    /** A word that more tickets have is too frequent to be asked of the index. */
    private static final int RARE = 5_000;
    private static final String NEWEST_FIRST = " order by created_at desc, id desc limit ";

    private final EntityManager em;

    @Inject
    public DuplicateCandidates(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected DuplicateCandidates() {
        this(null);
    }

    /**
     * What is looked for.
     *
     * @param number of itself, empty if it has none yet
     * @param phone  key of the number, empty for none
     */
    record Sought(
            String number, String phone, @Nullable String institution, @Nullable String system, List<String> words, Instant occurredAt,
            Instant createdAt) {}

    /** A ticket that is compared. @param phone key of its number */
    record Candidate(
            String number, String title, TicketKind kind, TicketStatus status, Channel channel, @Nullable String institution,
            @Nullable String system, String caller, String phone, Instant createdAt, Instant occurredAt, List<String> words) {}

    /** Of those that the scope covers, without complaints and merged ones. */
    List<Candidate> of(Sought sought, TicketWordStatistics.Known known, Scope scope) {
        var visible = TicketCondition.byRow(TicketFilter.ALL, new TicketSight(scope, false, List.of()), sought.createdAt());
        visible.and("created_at between :since and :until", Map.of(
                "since", sought.createdAt().minus(WINDOW), "until", sought.createdAt().plus(WINDOW)));
        Map<String, Object> more = new LinkedHashMap<>();
        var looks = looks(sought, known, visible.where(), more);
        if (looks.isEmpty()) {
            return List.of();
        }
        var query = em.createNativeQuery("""
                with found as materialized (%s)
                select number, title, kind, status, channel, institution, system, contact_name, contact_phone, external_key,
                       created_at, occurred_at, array_to_string(tsvector_to_array(words), ' ') as words
                  from ticket%s and id in (select id from found) and status <> 'MERGED' and number <> :number
                 order by created_at desc, id desc""".formatted(String.join(" union ", looks), visible.where()), Tuple.class);
        visible.bind(query);
        more.forEach(query::setParameter);
        query.setParameter("number", sought.number());
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> candidate((Tuple) row)).toList();
    }

    private static List<String> looks(Sought sought, TicketWordStatistics.Known known, String visible, Map<String, Object> more) {
        List<String> looks = new ArrayList<>();
        if (!sought.phone().isEmpty()) {
            looks.add("(select id from ticket" + visible + " and phone_key(contact_phone) = :phone and phone_key(contact_phone) <> ''"
                    + NEWEST_FIRST + MOST_OF_PHONE + ")");
            more.put("phone", sought.phone());
        }
        if (sought.institution() != null) {
            looks.add("(select id from ticket" + visible + " and institution = :sameInstitution" + NEWEST_FIRST + MOST_OF_INSTITUTION + ")");
            more.put("sameInstitution", sought.institution());
        }
        var telling = sought.words().stream()
                .sorted(Comparator.comparingDouble(known::worth).reversed())
                .limit(MOST_WORDS)
                .toList();
        if (!telling.isEmpty()) {
            looks.add("(select id from (select id, words from ticket" + visible + NEWEST_FIRST + NEWEST
                    + ") newest where words @@ cast(:telling as tsquery) order by ts_rank(words, cast(:telling as tsquery)) desc, id desc limit "
                    + MOST_WITH_WORDS + ")");
            more.put("telling", any(telling));
        }
        var rare = telling.stream().filter(word -> known.tickets(word) <= RARE).limit(MOST_RARE).toList();
        if (!rare.isEmpty()) {
            looks.add("(select ticket_id from ticket_search where ticket_words(ticket_id) @@ cast(:rare as tsquery)"
                    + " and created_at between :since and :until order by created_at desc, ticket_id desc limit " + MOST_WITH_WORDS + ")");
            more.put("rare", any(rare));
        }
        return looks;
    }

    private static String any(List<String> words) {
        return words.stream().map(ChineseTokens::quoted).collect(Collectors.joining(" | "));
    }

    private static Candidate candidate(Tuple t) {
        return new Candidate(
                t.get("number", String.class), t.get("title", String.class), TicketKind.valueOf(t.get("kind", String.class)),
                TicketStatus.valueOf(t.get("status", String.class)), Channel.valueOf(t.get("channel", String.class)),
                t.get("institution", String.class), t.get("system", String.class), t.get("contact_name", String.class),
                PhoneKey.of(t.get("contact_phone", String.class)), t.get("created_at", Instant.class), t.get("occurred_at", Instant.class),
                said(t));
    }

    /** Its words without those by which it is only found: number, key, name of the caller. */
    private static List<String> said(Tuple t) {
        var key = t.get("external_key", String.class);
        Set<String> found = new HashSet<>(ChineseTokens.of(t.get("contact_name", String.class)));
        found.add(t.get("number", String.class).toLowerCase(Locale.ROOT));
        var words = " " + t.get("words", String.class) + " ";
        if (key != null) {
            words = words.replace(" " + key.toLowerCase(Locale.ROOT) + " ", " ");
        }
        return Arrays.stream(words.strip().split(" ")).filter(word -> !found.contains(word)).toList();
    }
}
