package org.yiyun.bench.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/** Makes one ticket after the other with its events, clocks and alarms, as the application would have written them. */
final class TicketMaker {
    /** With two clocks each, six of ten of which still run when they are made. */
    static final int OPEN_TICKETS = 50_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final int INSTITUTIONS = 2000;
    private static final int STAFF = 60;
    private static final int[] LIMIT_HOURS = {0, 12, 24, 48};
    private static final String[] OPEN_STATES = {"RECEIVED", "GRADED", "ASSIGNED", "LOCATING"};

    private final SplittableRandom random;
    private final Words words;
    private final Instant now;
    private final int count;
    private final long first;

    final StringBuilder tickets = new StringBuilder();
    final StringBuilder events = new StringBuilder();
    final StringBuilder clocks = new StringBuilder();
    final StringBuilder alarms = new StringBuilder();
    long lastEvent;
    long lastClock;
    long lastAlarm;

    TicketMaker(long seed, Instant now, int count, long first) {
        this.random = new SplittableRandom(seed);
        this.words = new Words(random.split());
        this.now = now;
        this.count = count;
        this.first = first;
        // ids of the application's own rows come before
        this.lastEvent = first * 10;
        this.lastClock = first * 10;
        this.lastAlarm = first * 10;
    }

    /** The ticket with that index: the youngest ones are open. */
    void make(int index) {
        var id = first + index;
        var age = YEARS.multipliedBy(count - index).dividedBy(count);
        var created = now.minus(age).minusSeconds(random.nextInt(60));
        var kind = kind();
        var isOpen = index >= count - Math.min(OPEN_TICKETS, count / 2);
        var state = isOpen ? OPEN_STATES[random.nextInt(OPEN_STATES.length)] : "CLOSED";
        var level = kind == TicketKind.FAULT && !"RECEIVED".equals(state) ? Integer.valueOf(1 + Math.min(2, random.nextInt(6))) : null;
        var progress = new Progress(id, created, state, kind, level, "staff" + random.nextInt(STAFF));
        var due = progress.write();
        ticket(progress, due);
    }

    private TicketKind kind() {
        var draw = random.nextInt(100);
        return draw < 45 ? TicketKind.FAULT : draw < 75 ? TicketKind.CONSULTATION : TicketKind.values()[2 + random.nextInt(6)];
    }

    private void ticket(Progress p, @Nullable Instant due) {
        var title = words.title();
        var description = words.description(title);
        var name = words.name();
        var institution = "H%011d".formatted(44080000000L + random.nextInt(INSTITUTIONS));
        var key = "CALL-" + p.id;
        var number = "T%s-%06d".formatted(DAY.format(LocalDate.ofInstant(p.created, BusinessClock.ZONE)), p.id);
        var tokens = new ArrayList<>(ChineseTokens.of(title, description, name));
        tokens.add(number.toLowerCase(Locale.ROOT));
        tokens.add(key.toLowerCase(Locale.ROOT));
        var closed = "CLOSED".equals(p.state);
        tickets.append(new CopyLine()
                .add(p.id).add(number).add(p.kind.name()).add(Channel.values()[random.nextInt(Channel.values().length)].name())
                .add(title).add(description).add(institution).add("44080" + random.nextInt(1, 9)).add(name).add(words.phone())
                .add("bench").add(key).add(p.state).add(p.level).add(p.level == null ? null : "FAULT")
                .add("RECEIVED".equals(p.state) || "GRADED".equals(p.state) ? null : p.assignee).add(1).add(false)
                .add(closed ? words.remedy() : null).add(closed ? words.cause() : null).add(closed ? "加强巡检。" : null)
                .add(closed ? "PHONE" : null).add(closed ? Boolean.TRUE : null).add(p.created).add(closed ? p.at : null).add(due)
                .add(p.sequence).words(tokens).add(p.created).add("bench").add(p.at).add(p.assignee).add(p.sequence - 1)
                .line());
    }

    /** One ticket's way to its state. */
    private final class Progress {
        final long id;
        final Instant created;
        final String state;
        final TicketKind kind;
        final @Nullable Integer level;
        final String assignee;
        Instant at;
        int sequence;

        Progress(long id, Instant created, String state, TicketKind kind, @Nullable Integer level, String assignee) {
            this.id = id;
            this.created = created;
            this.at = created;
            this.state = state;
            this.kind = kind;
            this.level = level;
            this.assignee = assignee;
        }

        /** Writes events and clocks; gives the earliest due time of what still runs. */
        @Nullable Instant write() {
            event("RECEIVED", "RECEIVED", "{\"kind\": \"%s\", \"channel\": \"PHONE\"}".formatted(kind));
            for (var step : steps()) {
                at = at.plusSeconds(60 + random.nextInt(3600));
                event(step.get(0), step.get(1), step.get(2));
            }
            return "CLOSED".equals(state) ? stopped() : running();
        }

        private List<List<String>> steps() {
            var all = List.of(
                    List.of("GRADE", "GRADED", "{\"level\": \"%s\", \"reason\": \"按故障定义定级\"}".formatted(level == null ? 3 : level)),
                    List.of("ASSIGN", "ASSIGNED", "{\"assignee\": \"%s\"}".formatted(assignee)),
                    List.of("ACCEPT", "CONFIRMED", "{}"),
                    List.of("RESOLVE", "RESOLVED", "{\"solution\": \"%s\", \"mode\": \"PHONE\"}".formatted(words.remedy())),
                    List.of("FEEDBACK", "FED_BACK", "{\"text\": \"已告知用户\"}"),
                    List.of("CLOSE", "CLOSED", "{\"satisfied\": \"true\"}"));
            var until = switch (state) {
                case "RECEIVED" -> 0;
                case "GRADED" -> 1;
                case "ASSIGNED" -> 2;
                case "LOCATING" -> 3;
                default -> all.size();
            };
            return level == null && until > 0 ? all.subList(1, until) : all.subList(0, until);
        }

        private void event(String type, String fact, String details) {
            events.append(new CopyLine().add(++lastEvent).add(id).add(++sequence).add(type).add(fact).add(at).add(at)
                    .add(assignee).add(details).add(false).line());
        }

        private @Nullable Instant stopped() {
            clock("RESPONSE", created.plus(Duration.ofHours(1)), "MET", created.plusSeconds(1200));
            clock("RESOLUTION", created.plus(Duration.ofHours(hours())), at.isAfter(created.plus(Duration.ofHours(hours()))) ? "BREACHED" : "MET", at);
            return null;
        }

        /** Due times lie from ten days ago to fifteen days ahead: backlog, and enough that runs for days of measuring. */
        private Instant running() {
            var response = now.minus(Duration.ofDays(10)).plusSeconds(random.nextLong(Duration.ofDays(25).toSeconds()));
            clock("RESPONSE", response, state(response), null);
            var resolution = response.plus(Duration.ofHours(hours()));
            clock("RESOLUTION", resolution, state(resolution), null);
            return response;
        }

        private String state(Instant due) {
            return due.isBefore(now) ? "BREACHED" : "RUNNING";
        }

        private int hours() {
            return level == null ? 48 : LIMIT_HOURS[level];
        }

        private void clock(String milestone, Instant due, String clockState, @Nullable Instant stopped) {
            clocks.append(new CopyLine().add(++lastClock).add(id).add("PROVINCE").add(milestone).add(1).add("NATURAL_HOURS")
                    .add("RESPONSE".equals(milestone) ? 1 : hours()).add(created).add(due).add(clockState).add(stopped).add(level)
                    .add("BENCH-" + milestone).add(1).add("基准测试").add(1).add(true).add("001 三(三)").line());
            if (stopped == null) {
                var fired = due.isBefore(now) ? due : null;
                alarms.append(new CopyLine().add(++lastAlarm).add(lastClock).add(100).add("BREACH").add(due).add("{ASSIGNEE}").add(fired).line());
            }
        }
    }
}
