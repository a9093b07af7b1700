package org.yiyun.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.yiyun.server.Cluster;

/** Compares what was promised with what is there. Each fault is a sentence that names what is missing or double. */
final class Reckoning {

    private static final Pattern MARKER = Pattern.compile("chaos-[0-9a-z]+-[vb]-[0-9a-f-]{36}");
    private static final int NAMED = 5;

    private final Cluster cluster;
    private final Ledger ledger;
    private final List<String> faults = new ArrayList<>();

    Reckoning(Cluster cluster, Ledger ledger) {
        this.cluster = cluster;
        this.ledger = ledger;
    }

    List<String> faults() {
        return faults;
    }

    /** What keeps the final count from being final: empty once everything promised has been worked off. */
    List<String> unfinished() {
        try {
            var open = new ArrayList<String>();
            add(open, "messages that are no ticket yet", ledger.confirmedMessages().size()
                    - number("select count(*) from ticket where external_key = any (?)", ledger.confirmedMessages()));
            add(open, "outbox rows that are not sent", number("select count(*) from outbox where sent_at is null"));
            add(open, "alarms that are due and not told", number("select count(*) from ticket_alarm where fired_at is null and at <= now()"));
            add(open, "jobs", number("select count(*) from job_run where status in ('QUEUED', 'RUNNING')"));
            add(open, "audit entries without a link", number("select count(*) from audit_unsealed"));
            add(open, "escalations that people have not been told", number("""
                    select count(*) from outbox o where o.type = 'ticket.escalation'
                      and not exists (select 1 from inbox i where i.consumer = 'notification' and i.message_id = o.id::text)"""));
            return open;
        } catch (SQLException away) {
            return List.of("the database does not answer: " + away.getMessage());
        }
    }

    private static void add(List<String> open, String what, long count) {
        if (count != 0) {
            open.add(count + " " + what);
        }
    }

    /** Every confirmed message is one ticket, none is a dead letter, and nobody else's message has come. */
    void messages() throws SQLException {
        var found = counts("select external_key, count(*) from ticket where external_key like '" + ledger.prefix("m") + "%' group by 1");
        compare("message", ledger.confirmedMessages(), ledger.triedMessages(), found);
        var dead = counts("select coalesce(message_key, '?'), count(*) from dead_letter group by 1");
        fault("dead letters", dead.keySet());
    }

    /** Every confirmed ticket is there under the number that was told; every comment and grade once on its ticket. */
    void writes() throws SQLException {
        compare("ticket", ledger.confirmedTickets().keySet(), ledger.triedTickets(),
                counts("select title, count(*) from ticket where title like '" + ledger.prefix("t") + "%' group by 1"));
        var numbers = texts("select title, number from ticket where title like '" + ledger.prefix("t") + "%'");
        fault("tickets under another number than told", ledger.confirmedTickets().entrySet().stream()
                .filter(told -> numbers.containsKey(told.getKey()) && !told.getValue().equals(numbers.get(told.getKey())))
                .map(Map.Entry::getKey).toList());
        var events = markers("v");
        compare("verb", ledger.confirmedVerbs().keySet(), ledger.triedVerbs(), sizes(events));
        fault("verbs on another ticket", ledger.confirmedVerbs().entrySet().stream()
                .filter(told -> events.containsKey(told.getKey()) && !events.get(told.getKey()).contains(told.getValue()))
                .map(Map.Entry::getKey).toList());
        fault("surprising answers", ledger.surprises());
    }

    /** Each alarm that was due has fired, left one message, and that message one notification a recipient. */
    void escalations() throws SQLException {
        var fired = counts("""
                select t.number || ' ' || c.milestone || ' ' || a.stage, count(*)
                from ticket_alarm a join ticket_clock c on c.id = a.clock_id join ticket t on t.id = c.ticket_id
                where a.fired_at is not null group by 1""");
        var told = counts("""
                select payload ->> 'number' || ' ' || (payload ->> 'milestone') || ' ' || (payload ->> 'stage'), count(*)
                from outbox where type = 'ticket.escalation' and payload ->> 'stage' <> 'MANUAL' group by 1""");
        fault("alarms told another number of times than they fired", differences(fired, told));
        if (fired.isEmpty()) {
            faults.add("no alarm fired at all");
        }
        var expected = counts("""
                select o.id::text, count(distinct p.name) from outbox o, json_array_elements_text(o.payload -> 'to') as p (name)
                where o.type = 'ticket.escalation' group by 1""");
        var notified = counts("""
                select n.message_id, count(*) from notification n
                where n.message_id in (select id::text from outbox where type = 'ticket.escalation') group by 1""");
        fault("escalations whose notifications are not one a recipient", differences(expected, notified));
    }

    /** Each round of the long job is on each of its tickets once; each report has the bytes of the undisturbed run. */
    void jobs(BulkWork bulk, ReportWork reports, Map<String, byte[]> reference) throws SQLException, InterruptedException {
        var events = markers("b");
        for (var round : bulk.rounds().entrySet()) {
            var tickets = events.getOrDefault(round.getKey(), List.of());
            if (tickets.size() != bulk.size() || new HashSet<>(tickets).size() != bulk.size()) {
                faults.add("bulk round " + round.getKey() + " is on " + tickets.size() + " tickets, " + new HashSet<>(tickets).size()
                        + " different ones, and not on " + bulk.size() + ": " + round.getValue());
            }
        }
        var ended = new ArrayList<>(reports.done());
        ended.addAll(bulk.rounds().values());
        fault("jobs that did not complete", ended.stream().filter(job -> !job.getString("status").equals("COMPLETED")).toList());
        for (var job : reports.done()) {
            if (job.getString("status").equals("COMPLETED")) {
                var files = reports.files(job);
                reference.forEach((format, bytes) -> {
                    if (!Arrays.equals(bytes, files.get(format))) {
                        faults.add("the " + format + " of job " + job.getString("id") + " is not that of the undisturbed run");
                    }
                });
            }
        }
    }

    /** The stored clocks of every ticket are those that its history gives. */
    void clocks() throws SQLException, InterruptedException {
        var numbers = texts("select number, number from ticket").keySet();
        var differing = new ConcurrentLinkedQueue<String>();
        var auditor = new RestClient(cluster, "desk", ledger);
        var threads = Executors.newFixedThreadPool(8);
        for (var number : numbers) {
            threads.execute(() -> {
                try {
                    var answer = auditor.get("/tickets/" + number + "/clocks/check");
                    if (answer == null || !answer.getBoolean("consistent")) {
                        differing.add(number);
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    differing.add(number + " was not looked at");
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
            faults.add("the clocks could not be looked at in time");
        }
        fault("tickets whose stored clocks are not those of their history", differing);
    }

    void auditChain() throws InterruptedException {
        var chain = new RestClient(cluster, "auditor", ledger).get("/audit/chain");
        if (chain == null || !chain.getBoolean("intact") || chain.getInt("sealed") == 0) {
            faults.add("the audit chain is not whole: " + chain);
        }
    }

    /** What was confirmed is there once; what was only tried is there once or not at all; nothing else is. */
    private void compare(String what, Collection<String> confirmed, Collection<String> tried, Map<String, Long> found) {
        fault(what + "s confirmed and missing", confirmed.stream().filter(key -> !found.containsKey(key)).toList());
        fault(what + "s double", found.entrySet().stream().filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + " × " + entry.getValue()).toList());
        fault(what + "s that nobody sent", found.keySet().stream().filter(key -> !tried.contains(key)).toList());
    }

    private void fault(String what, Collection<?> which) {
        if (!which.isEmpty()) {
            faults.add(which.size() + " " + what + ": " + which.stream().limit(NAMED).toList());
        }
    }

    private static List<String> differences(Map<String, Long> left, Map<String, Long> right) {
        var keys = new HashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .filter(key -> !left.getOrDefault(key, 0L).equals(right.getOrDefault(key, 0L)))
                .map(key -> key + " " + left.getOrDefault(key, 0L) + " / " + right.getOrDefault(key, 0L))
                .sorted().toList();
    }

    /** Marker to the tickets whose history has it, one entry an event. */
    private Map<String, List<String>> markers(String kind) throws SQLException {
        var found = new HashMap<String, List<String>>();
        try (var connection = cluster.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select e.details::text, t.number from ticket_event e join ticket t on t.id = e.ticket_id"
                        + " where e.details::text like '%" + ledger.prefix(kind) + "%'")) {
            while (rows.next()) {
                var marker = MARKER.matcher(rows.getString(1));
                if (marker.find()) {
                    found.computeIfAbsent(marker.group(), none -> new ArrayList<>()).add(rows.getString(2));
                }
            }
        }
        return found;
    }

    private static Map<String, Long> sizes(Map<String, List<String>> events) {
        var sizes = new TreeMap<String, Long>();
        events.forEach((marker, tickets) -> sizes.put(marker, (long) tickets.size()));
        return sizes;
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        var counts = new TreeMap<String, Long>();
        texts(sql).forEach((key, count) -> counts.put(key, Long.valueOf(count)));
        return counts;
    }

    private Map<String, String> texts(String sql) throws SQLException {
        try (var connection = cluster.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var texts = new TreeMap<String, String>();
            while (rows.next()) {
                texts.put(rows.getString(1), rows.getString(2));
            }
            return texts;
        }
    }

    private long number(String sql, Collection<String> keys) throws SQLException {
        try (var connection = cluster.connect(); var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = cluster.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
