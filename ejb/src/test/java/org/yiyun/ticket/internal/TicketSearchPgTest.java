package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ComplaintTickets;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;

/** Lists and totals beside a look at every single ticket. */
class TicketSearchPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String[] WORDS = {"结算", "超时", "接口", "读卡", "打印", "对账", "重复", "凭证"};
    private static final String[] QUERIES = {"结算", "结算 超时", "读卡接口", "打印 对账 重复", "call-1", "CALL", "凭", "没有这样的词"};
    private static final List<@Nullable String> INSTITUTIONS = Arrays.asList(null, "H99990000001", "H99990000009");

    private static final List<Scope> SCOPES = List.of(
            Scope.ALL, new Scope(null, Set.of("440802")), new Scope(null, Set.of("4408")), Scope.institution("H99990000009"));

    /** Every third ticket, of whatever kind. */
    private static final List<String> ABOUT_HER =
            IntStream.range(0, 200).filter(i -> i % 3 == 0).mapToObj(i -> "T" + (10_000_000 + i)).toList();

    private final TicketFixture desk = new TicketFixture(DB, NOW, List.of(new Kept()));

    /** A ticket as the database has it. */
    private record Known(
            String number, long id, TicketKind kind, TicketStatus status, @Nullable String institution,
            @Nullable String region, Instant createdAt, Set<String> words) {}

    @BeforeEach
    void twoRegions() {
        DB.sql("""
                insert into institution (code, name, kind, grade, region, status)
                values ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                       ('H99990000009', '乙医院', 'HOSPITAL', 'TERTIARY', '440811', 'ACTIVE') on conflict do nothing""");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void totalsPagesAndScreensAreThoseOfALookAtEveryTicket(long seed) {
        var random = new Random(seed);
        DB.sql(IntStream.range(0, 200).mapToObj(i -> insert(i, random)).collect(Collectors.joining(";")));
        var known = known();
        for (var q : QUERIES) {
            for (var filter : filters(q, random)) {
                var caller = caller(SCOPES.get(random.nextInt(SCOPES.size())), random);
                var expected = known.stream().filter(seen(caller)).filter(matches(filter)).map(Known::number).toList();
                assertList(caller, filter, expected);
            }
        }
    }

    private void assertList(Caller caller, TicketFilter filter, List<String> expected) {
        assertThat(as(caller, () -> desk.queries.count(filter))).as("%s %s", caller, filter).isEqualTo(expected.size());
        var limit = 1 + expected.size() / 2;
        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var from = cursor;
            var page = as(caller, () -> desk.queries.list(filter, new PageRequest(limit, from)));
            assertThat(page.total()).isEqualTo(expected.size());
            page.items().forEach(row -> walked.add(row.number()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(walked).as("%s %s", caller, filter).isEqualTo(expected);
        var screen = as(caller, () -> desk.queries.rows(filter, TicketSort.NEWEST, limit, 4));
        assertThat(screen.stream().map(TicketRow::number)).isEqualTo(expected.stream().skip(limit).limit(4).toList());
    }

    /** Whichever end they are fetched from. */
    @Test
    void pagesOfEveryOrderFollowOnEachOther() {
        var random = new Random(3);
        DB.sql(IntStream.range(0, 120).mapToObj(i -> insert(i, random)).collect(Collectors.joining(";")));
        var caller = caller(Scope.ALL, random);
        for (var sort : TicketSort.values()) {
            var whole = as(caller, () -> desk.queries.rows(TicketFilter.ALL, sort, 0, 500));
            var paged = new ArrayList<TicketRow>();
            for (int offset = 0; offset < whole.size(); offset += 7) {
                var from = offset;
                paged.addAll(as(caller, () -> desk.queries.rows(TicketFilter.ALL, sort, from, 7, whole.size())));
            }
            assertThat(paged).as("%s", sort).isEqualTo(whole).hasSizeGreaterThan(50);
        }
    }

    /** While others open tickets, take some back and change some, a total is never outside what was there before and after. */
    @Test
    void totalsAreExactWhileOthersWrite() {
        var left = new AtomicInteger(4);
        var writers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        write(new Random(i));
                    } finally {
                        left.decrementAndGet();
                    }
                }))
                .toList();
        var readers = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.runAsync(() -> read(new Random(i), left))).toList();
        writers.forEach(CompletableFuture::join);
        readers.forEach(CompletableFuture::join);
        for (var q : QUERIES) {
            assertThat(total(q)).as(q).isEqualTo(counted(q));
        }
        assertThat(counted(QUERIES[0])).isPositive();
    }

    private void write(Random random) {
        for (int i = 0; i < 30; i++) {
            try {
                DB.runInTransaction(em -> {
                    var number = as(TicketFixture.DESK, () -> desk.service.open(request(random))).number();
                    if (random.nextInt(3) == 0) {
                        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Assign("engineer"), null));
                    }
                    if (random.nextInt(3) == 0) {
                        throw new IllegalStateException("taken back");
                    }
                });
            } catch (IllegalStateException takenBack) {
                assertThat(takenBack).hasMessage("taken back");
            }
        }
    }

    private void read(Random random, AtomicInteger writers) {
        while (writers.get() > 0) {
            var q = QUERIES[random.nextInt(QUERIES.length)];
            var before = counted(q);
            var total = total(q);
            assertThat(total).as(q).isBetween(before, counted(q));
        }
    }

    @Covers("DESK-03")
    @Test
    void whatATicketWasOpenedWithStays() {
        DB.sql(insert(1, new Random(1)));
        for (var change : List.of("words = array_to_tsvector(array['x'])", "kind = 'TASK'", "region = '1'", "institution = '1'", "created_at = now()")) {
            assertThatThrownBy(() -> DB.sql("update ticket set " + change)).as(change).hasMessageContaining("do not change");
        }
        assertThatThrownBy(() -> DB.sql("delete from ticket")).hasMessageContaining("do not change");
        assertThatThrownBy(() -> DB.sql("update ticket_search set kind = 'TASK'")).hasMessageContaining("append-only");
        DB.sql("update ticket set status = 'CLOSED', kind = kind");
    }

    /** With and without the permission to see complaints; some are about her. */
    private static Caller caller(Scope scope, Random random) {
        var permissions = random.nextInt(3) == 0
                ? Set.of(Permission.TICKET_READ)
                : Set.of(Permission.TICKET_READ, Permission.COMPLAINT_READ);
        return new Caller(random.nextBoolean() ? "reader" : "her", "", Caller.Kind.STAFF, permissions, scope, null);
    }

    /** Complaints about somebody. */
    private static final class Kept implements ComplaintTickets {
        @Override
        public void opened(String number, OpenTicket request) {
            // none is opened here
        }

        @Override
        public List<String> about(Caller caller) {
            return caller.name().equals("her") ? ABOUT_HER : List.of();
        }
    }

    private static List<TicketFilter> filters(String q, Random random) {
        var none = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, q, null, null, false);
        var from = NOW.minus(Duration.ofHours(random.nextInt(300)));
        return List.of(
                none,
                none.withTime(from, from.plus(Duration.ofHours(100))),
                none.withStatus(Set.of(TicketStatus.CLOSED)),
                new TicketFilter(Set.of(), Set.of(TicketKind.FAULT, TicketKind.TASK), Set.of(), null, null, q, null, null, false),
                new TicketFilter(Set.of(), Set.of(), Set.of(), null, "H99990000001", q, from, null, false));
    }

    private static Predicate<Known> matches(TicketFilter filter) {
        var words = ChineseTokens.of(filter.q());
        var whole = filter.q().toLowerCase(Locale.ROOT);
        return t -> (filter.status().isEmpty() || filter.status().contains(t.status()))
                && (filter.kind().isEmpty() || filter.kind().contains(t.kind()))
                && (filter.institution() == null || filter.institution().equals(t.institution()))
                && (filter.from() == null || !t.createdAt().isBefore(filter.from()))
                && (filter.to() == null || t.createdAt().isBefore(filter.to()))
                && (t.words().containsAll(words) || t.words().stream().anyMatch(word -> word.startsWith(whole)));
    }

    private static Predicate<Known> seen(Caller caller) {
        return t -> caller.scope().covers(t.institution(), t.region())
                && (t.kind() != TicketKind.COMPLAINT
                        || caller.scope().institution() != null
                        || caller.may(Permission.COMPLAINT_READ) && !(caller.name().equals("her") && ABOUT_HER.contains(t.number())));
    }

    private long total(String q) {
        return as(TicketFixture.DESK, () -> desk.queries.count(filters(q, new Random(1)).get(0)));
    }

    private long counted(String q) {
        var filter = filters(q, new Random(1)).get(0);
        return known().stream().filter(matches(filter)).count();
    }

    /** All tickets, newest first. */
    private static List<Known> known() {
        return DB.inTransaction(em -> {
            @SuppressWarnings("unchecked")
            List<Tuple> rows = em.createNativeQuery("""
                    select number, id, kind, status, institution, region, created_at,
                           array_to_string(tsvector_to_array(words), ' ') as words from ticket""", Tuple.class).getResultList();
            return rows.stream()
                    .map(row -> new Known(
                            row.get("number", String.class), row.get("id", Long.class), TicketKind.valueOf(row.get("kind", String.class)),
                            TicketStatus.valueOf(row.get("status", String.class)), row.get("institution", String.class),
                            row.get("region", String.class), row.get("created_at", Instant.class),
                            Set.of(row.get("words", String.class).split(" "))))
                    .sorted(Comparator.comparing(Known::createdAt).thenComparing(Known::id).reversed())
                    .toList();
        });
    }

    /** Some were opened in the same instant. */
    private static String insert(int i, Random random) {
        var words = new ArrayList<>(ChineseTokens.of(text(random)));
        words.add("call-" + i);
        var institution = INSTITUTIONS.get(random.nextInt(INSTITUTIONS.size()));
        return String.format(Locale.ROOT, """
                insert into ticket (id, number, kind, channel, title, description, institution, region, contact_name, contact_phone,
                    status, occurred_at, event_count, words, created_at, created_by, updated_at, updated_by, version)
                values (%d, 'T%1$d', '%s', 'PHONE', '标题', '描述', %s, %s, '张三', '10000', '%s', now(), 1,
                    array_to_tsvector(array['%s']), '%s', 'x', now(), 'x', 0)""",
                10_000_000 + i, TicketKind.values()[random.nextInt(TicketKind.values().length)],
                institution == null ? "null" : "'" + institution + "'",
                institution == null ? "null" : institution.endsWith("1") ? "'440802'" : "'440811'",
                random.nextBoolean() ? TicketStatus.CLOSED : TicketStatus.ASSIGNED,
                String.join("','", words), NOW.minus(Duration.ofHours(random.nextInt(300))));
    }

    private static OpenTicket request(Random random) {
        return new OpenTicket(
                TicketKind.CONSULTATION, Channel.PHONE, text(random), text(random), null, null, null,
                INSTITUTIONS.get(random.nextInt(2)), new Contact("张三", "13800000000"), null, null);
    }

    private static String text(Random random) {
        return WORDS[random.nextInt(WORDS.length)] + "，" + WORDS[random.nextInt(WORDS.length)] + "，" + WORDS[random.nextInt(WORDS.length)];
    }
}
