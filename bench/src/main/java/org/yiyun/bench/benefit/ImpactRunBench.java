package org.yiyun.bench.benefit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.yiyun.bench.tickets.Api;
import org.yiyun.bench.tickets.RunFolder;

/**
 * A version tried on many bills in the running product: {@code ImpactRunBench <.run> [bills] [bills a person]}. The bills of 2025
 * are made in the database first, of three lines each; the draft of the run pays 80 % of the first segment in place of 85 %.
 */
public final class ImpactRunBench {
    private static final String SCHEME = "/policies/HUADIAN_LARGE_SUM/versions";
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String BILLS = """
            insert into benefit_bill (id, number, scheme, policy_version, person, day, body, opening, revision, total, eligible, payout,
                self_pay, version, created_at, created_by, updated_at, updated_by)
            select nextval('benefit_bill_seq'), 'X' || i, 'HUADIAN_LARGE_SUM', 1, '1101051949' || lpad((i / %2$d)::text, 7, '0') || 'X',
                date '2025-01-01' + (i %% %2$d) * 20, format('{"claim":{"institution":{"level":"3","local":true},"lines":['
                    || '{"kind":"DRUG","category":"A","amount":%%s.00},{"kind":"ITEM","category":"B","amount":%%s.50},'
                    || '{"kind":"SPECIAL_DRUG","category":"B","amount":%%s.25}]}}', 100 + i %% 9000, 50 + i %% 4000, 200 + i %% 30000),
                false, 1, 0, 0, 0, 0, 0, now(), 'bench', now(), 'bench'
            from generate_series(0, %1$d - 1) as i""";
    private static final String DUE = """
            select count(*) from benefit_bill
            where scheme = 'HUADIAN_LARGE_SUM' and day between '2025-01-01' and '2025-12-31' and cancelled_at is null""";
    /** Left by an earlier run. Outside of these tables nothing knows the bills. */
    private static final List<String> CLEAN = List.of(
            "delete from benefit_impact_difference d using benefit_bill b where b.id = d.bill_id and b.created_by = 'bench'",
            "delete from benefit_bill where created_by = 'bench'");

    private ImpactRunBench() {}

    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        var run = new RunFolder(Path.of(args[0]));
        var bills = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var each = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        long due;
        try (var connection = run.database()) {
            due = fill(connection, bills, each);
        }
        var analyst = new Api(run.url(), "analyst", run.account("analyst"));
        var impact = SCHEME + "/" + draft(analyst) + "/impact";
        var began = System.nanoTime();
        var id = found(ID, analyst.post(impact, "{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}"));
        var view = analyst.get("/benefits/impacts/" + id);
        while (view.contains("\"finishedAt\":null")) {
            Thread.sleep(200);
            view = analyst.get("/benefits/impacts/" + id);
        }
        System.out.printf("%,d bills of %,d persons in %.1f s%n", bills, (bills + each - 1) / each, (System.nanoTime() - began) / 1e9);
        System.out.println(run.memory());
        System.out.println(view.substring(0, Math.min(600, view.length())));
        check(view, due);
    }

    /** Each bill of the year once, none refused. */
    private static void check(String view, long due) {
        for (String told : List.of("\"bills\":" + due + ",", "\"refused\":0,")) {
            if (!view.contains(told)) {
                throw new IllegalStateException("void: not " + told);
            }
        }
    }

    /** Returns how many bills there are in the year, others among them. */
    private static long fill(Connection connection, int bills, int each) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : CLEAN) {
                statement.execute(sql);
            }
            statement.execute(BILLS.formatted(bills, each));
            statement.execute("vacuum (analyze) benefit_bill, benefit_impact_difference");
            try (var rows = statement.executeQuery(DUE)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String draft(Api analyst) throws IOException, InterruptedException {
        var text = analyst.get(SCHEME + "/1/content");
        var changed = text.substring(0, text.indexOf("\ncases:")).replace("rate: 0.85", "rate: 0.80");
        return found(VERSION, analyst.post(SCHEME + "?from=2032-01-01&reason=bench", "application/yaml", changed));
    }

    private static String found(Pattern pattern, String answer) throws IOException {
        var match = pattern.matcher(answer);
        if (!match.find()) {
            throw new IOException(answer);
        }
        return match.group(1);
    }
}
