package org.yiyun.catalog.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/**
 * How the database works out what is asked often. A statement that has come five times from a connection is planned for any values; the
 * plan for any day read the index of periods as a whole, which took a quarter of a second of a million entries.
 */
@Covers({"CODE-01", "CAT-05"})
class EntryPlanPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    @Test
    void theBeginningOfACodeIsLookedUpInTheOrderOfCodes() throws SQLException {
        var catalog = new CatalogFixture(DB);
        catalog.addSample();
        catalog.release(CatalogFixture.SAMPLE, ImportMode.FULL, CatalogFixture.DAY, CatalogFixture.csv(IntStream.range(0, 20_000)
                .mapToObj(i -> "%c%03d,药品%d,1.00".formatted('A' + i / 1_000, i % 1_000, i)).toArray(String[]::new)));
        DB.runInTransaction(em -> new Publication(DB.em()).measure());
        String now = " from catalog_entry where library = :library and upper_inf(known) and " + EntryAt.IN_FORCE;

        String plan = generic(EntrySearch.of(1, "a00", null).find("code", now, 12));

        assertThat(plan).doesNotContain("ex_catalog_entry_overlap").doesNotContain("Sort")
                .containsPattern("Limit .*\\n *-> +Index (Only )?Scan using ix_catalog_entry_now").contains("ix_catalog_entry_grams");
    }

    private static String generic(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        String numbered = PARAMETER.matcher(sql).replaceAll(name -> {
            if (!names.contains(name.group(1))) {
                names.add(name.group(1));
            }
            return "\\$" + (names.indexOf(name.group(1)) + 1);
        });
        String url;
        try (var connection = DB.dataSource().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        List<String> lines = new ArrayList<>();
        try (var simple = DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple", "postgres", "postgres");
                var statement = simple.createStatement(); var rows = statement.executeQuery("explain (generic_plan) " + numbered)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.stream().collect(joining("\n"));
    }
}
