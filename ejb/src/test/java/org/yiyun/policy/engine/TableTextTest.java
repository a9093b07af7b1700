package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Table;
import org.yiyun.testing.Covers;

/** Edited rows in the text of their policy: what stayed stays to the letter, wherever it moves. */
@Covers({"POL-05", "BEN-02"})
class TableTextTest {
    private static final String ROWS = """
            # of this town
            scheme: TOWN
            tables:
              - code: other
                rows: []
              - code: bands
                inputs: [{name: kind}, {name: total}]
                outputs: [rate, bonus]
                rows:
                  # the small ones
                  - {when: {kind: [A, B], total: "[0,5000]"}, then: {rate: 0.8, bonus: 0}} # as ever

                  # the large ones
                  - when:
                      total: "(5000,)"   # no end
                      kind: A
                    then: {rate: "if total > 9000 then 0.7 else 0.75", bonus: 10}   # less
                    source: {document: DOC, clause: 第五条}
                  - from: 2025-01-01
                    then: {bonus: 1, rate: 0}
                # behind
            steps: []
            """;
    private static final Table BANDS = new Table(
            "bands", "bands", new Source("DOC", ""), PolicyDefinition.HitPolicy.FIRST, List.of("kind", "total"), List.of("rate", "bonus"), Map.of(), List.of(
                    new Row(null, null, Map.of("kind", List.of("A", "B"), "total", List.of("[0,5000]")), Map.of("rate", "0.8", "bonus", "0"), null),
                    new Row(null, null, Map.of("kind", List.of("A"), "total", List.of("(5000,)")),
                            Map.of("rate", "if total > 9000 then 0.7 else 0.75", "bonus", "10"), new Source("DOC", "第五条")),
                    new Row(LocalDate.of(2025, 1, 1), null, Map.of(), Map.of("bonus", "1", "rate", "0"), null)), List.of());

    @Test
    void whatStayedStaysToTheLetter() {
        assertThat(TableText.change(ROWS, BANDS, kept(0, 1, 2))).isEqualTo(ROWS);
        String shipped = Policies.text("HUADIAN_LARGE_SUM-2");
        for (Table table : PolicyReader.read(shipped).tables()) {
            assertThat(TableText.change(shipped, table, IntStream.range(0, table.rows().size()).mapToObj(i -> new EditedRow(i, table.rows().get(i))).toList()))
                    .as(table.code()).isEqualTo(shipped);
        }
    }

    @Test
    void aRowMovesWithItsCommentsAndOneThatGoesTakesThemAlong() {
        assertThat(TableText.change(ROWS, BANDS, kept(1, 0, 2))).isEqualTo(rows("""

                  # the large ones
                  - when:
                      total: "(5000,)"   # no end
                      kind: A
                    then: {rate: "if total > 9000 then 0.7 else 0.75", bonus: 10}   # less
                    source: {document: DOC, clause: 第五条}
                  # the small ones
                  - {when: {kind: [A, B], total: "[0,5000]"}, then: {rate: 0.8, bonus: 0}} # as ever
                  - from: 2025-01-01
                    then: {bonus: 1, rate: 0}
            """));
        assertThat(TableText.change(ROWS, BANDS, kept(0, 2))).isEqualTo(rows("""
                  # the small ones
                  - {when: {kind: [A, B], total: "[0,5000]"}, then: {rate: 0.8, bonus: 0}} # as ever
                  - from: 2025-01-01
                    then: {bonus: 1, rate: 0}
            """));
    }

    @Test
    void onlyTheChangedCellsAreWrittenAnew() {
        List<EditedRow> edited = kept(0, 1, 2);
        edited.set(0, cell(edited.get(0), "total", "[0,6000]"));
        edited.set(1, new EditedRow(1, then(BANDS.rows().get(1), "bonus", "@extra")));
        Row last = BANDS.rows().get(2);
        edited.set(2, new EditedRow(2, new Row(null, LocalDate.of(2030, 1, 1), Map.of("kind", List.of("A")), last.then(), new Source("DOC", "第 6 条"))));
        assertThat(TableText.change(ROWS, BANDS, edited)).isEqualTo(rows("""
                  # the small ones
                  - {when: {kind: [A, B], total: "[0,6000]"}, then: {rate: 0.8, bonus: 0}} # as ever

                  # the large ones
                  - when:
                      total: "(5000,)"   # no end
                      kind: A
                    then: {rate: "if total > 9000 then 0.7 else 0.75", bonus: "@extra"}   # less
                    source: {document: DOC, clause: 第五条}
                  - to: 2030-01-01
                    when: {kind: A}
                    then: {bonus: 1, rate: 0}
                    source: {document: DOC, clause: "第 6 条"}
            """));
    }

    /** Days that stand behind everything else go together, and nothing behind them goes along. */
    @Test
    void entriesAtTheEndOfARowGoTogether() {
        String text = """
                tables:
                  - code: bands
                    rows:
                      - {when: {kind: A}, then: {rate: 1, bonus: 2}, from: 2025-01-01, to: 2026-01-01}
                      - then: {rate: 1, bonus: 2}
                        from: 2025-01-01
                        to: 2026-01-01   # one year
                        source: {document: DOC, clause: 一}
                steps: []
                """;
        LocalDate from = LocalDate.of(2025, 1, 1);
        LocalDate to = LocalDate.of(2026, 1, 1);
        Map<String, String> then = Map.of("rate", "1", "bonus", "2");
        Row one = new Row(from, to, Map.of("kind", List.of("A")), then, null);
        Row two = new Row(from, to, Map.of(), then, new Source("DOC", "一"));
        List<EditedRow> edited = List.of(
                new EditedRow(0, new Row(null, null, one.when(), then, null)), new EditedRow(1, new Row(null, null, Map.of(), then, null)));
        assertThat(TableText.change(text, BANDS.withRows(List.of(one, two)), edited)).isEqualTo("""
                tables:
                  - code: bands
                    rows:
                      - {when: {kind: A}, then: {rate: 1, bonus: 2}}
                      - then: {rate: 1, bonus: 2}
                steps: []
                """);
    }

    /** A word that begins with a sign of YAML's is quoted. */
    @Test
    void aClauseMayBeginWithAnySign() {
        for (String clause : List.of("%1", "-", "#3", "&a", "*a", "!x", "null", "一：二")) {
            String text = TableText.change(ROWS, BANDS, List.of(
                    new EditedRow(0, new Row(null, null, Map.of(), Map.of("rate", "1", "bonus", "2"), new Source("DOC", clause)))));
            var row = MarkedText.items(MarkedText.entry(MarkedText.items(MarkedText.entry(new MarkedText(text).root(), "tables")).get(1), "rows")).get(0);
            assertThat(MarkedText.scalar(MarkedText.entry(row, "source"), "clause")).isEqualTo(clause);
        }
    }

    @Test
    void newRowsAndCopiesAreWrittenInTheOrderOfTheColumns() {
        List<EditedRow> edited = kept(0, 1, 2);
        edited.add(1, cell(new EditedRow(0, BANDS.rows().get(0)), "kind", "null"));
        edited.add(new EditedRow(null, new Row(null, null, Map.of("total", List.of("7"), "kind", List.of("A", "B")), Map.of("bonus", "-1", "rate", "min(total, 2)"), null)));
        assertThat(TableText.change(ROWS, BANDS, edited)).isEqualTo(rows("""
                  # the small ones
                  - {when: {kind: [A, B], total: "[0,5000]"}, then: {rate: 0.8, bonus: 0}} # as ever
                  - {when: {kind: "null", total: "[0,5000]"}, then: {rate: 0.8, bonus: 0}} # as ever

                  # the large ones
                  - when:
                      total: "(5000,)"   # no end
                      kind: A
                    then: {rate: "if total > 9000 then 0.7 else 0.75", bonus: 10}   # less
                    source: {document: DOC, clause: 第五条}
                  - from: 2025-01-01
                    then: {bonus: 1, rate: 0}
                  - when: {kind: [A, B], total: 7}
                    then: {rate: "min(total, 2)", bonus: -1}
            """));
    }

    /** What is written is read as what was meant, also in JSON, where all stands in one line. */
    @Test
    void jsonStaysJson() {
        String json = "{\"tables\": [{\"code\": \"bands\", \"rows\": [{\"when\": {\"kind\": [\"A\", \"B\"], \"total\": \"[0,5000]\"}, \"then\": {\"rate\": \"0.8\", \"bonus\": \"0\"}}, "
                + "{\"when\": {}, \"then\": {\"rate\": \"1\", \"bonus\": \"2\"}}]}]}";
        Table table = BANDS.withRows(List.of(BANDS.rows().get(0), new Row(null, null, Map.of(), Map.of("rate", "1", "bonus", "2"), null)));
        List<EditedRow> edited = new ArrayList<>(List.of(new EditedRow(1, table.rows().get(1)), cell(new EditedRow(0, table.rows().get(0)), "total", "(1,)")));
        edited.add(new EditedRow(null, new Row(LocalDate.of(2026, 1, 1), null, Map.of(), Map.of("rate", "3", "bonus", "4"), new Source("DOC", "一"))));
        assertThat(TableText.change(json, table, edited)).isEqualTo(
                "{\"tables\": [{\"code\": \"bands\", \"rows\": [{\"when\": {}, \"then\": {\"rate\": \"1\", \"bonus\": \"2\"}}, "
                        + "{\"when\": {\"kind\": [\"A\", \"B\"], \"total\": \"(1,)\"}, \"then\": {\"rate\": \"0.8\", \"bonus\": \"0\"}}, "
                        + "{\"from\": \"2026-01-01\", \"when\": {}, \"then\": {\"rate\": \"3\", \"bonus\": \"4\"}, \"source\": {\"document\": \"DOC\", \"clause\": \"一\"}}]}]}");
    }

    /** Whatever is done to the rows of a policy that ships, the text reads as these rows and nothing else of it has changed. */
    @Test
    void whatIsWrittenReadsAsWhatWasMeant() {
        String text = Policies.text("BIRTH_SAMPLE-1");
        PolicyDefinition before = PolicyReader.read(text);
        Table table = before.tables().get(0);
        List<EditedRow> edited = new ArrayList<>();
        for (int i = table.rows().size() - 1; i >= 0; i--) {
            edited.add(new EditedRow(i, new Row(LocalDate.of(2026, 1, 1 + i), i % 2 == 0 ? LocalDate.of(2027, 1, 1) : null, table.rows().get(i).when(),
                    table.rows().get(i).then(), i % 3 == 0 ? null : new Source("SAMPLE", "第 " + i + " 条：“甲”、#" + i))));
            edited.add(new EditedRow(i, table.rows().get(i)));
        }
        edited.add(new EditedRow(null, new Row(null, null, Map.of("claim.birth", List.of("NATURAL", "VAS")), Map.of("medical", "0", "days", "if covered = 1 then 2 else 3"), null)));

        PolicyDefinition after = PolicyReader.read(TableText.change(text, table, edited));

        assertThat(after.tables().get(0).rows()).isEqualTo(edited.stream().map(EditedRow::row).toList());
        assertThat(after.withTables(before.tables())).isEqualTo(before);
    }

    /** Marks count code points, texts chars: an old character before the rows moves nothing. */
    @Test
    void charactersOutsideOfTheBasicPlaneCountOnce() {
        String text = ROWS.replace("# of this town", "# of 𠮷𠮷 town");
        assertThat(TableText.change(text, BANDS, kept(0, 1, 2))).isEqualTo(text);
        assertThat(TableText.change(text, BANDS, kept(0, 2))).isEqualTo(TableText.change(ROWS, BANDS, kept(0, 2)).replace("# of this town", "# of 𠮷𠮷 town"));
    }

    @Test
    void refusesRowsOfNowhere() {
        assertThatThrownBy(() -> TableText.check(BANDS, List.of(new EditedRow(3, BANDS.rows().get(0))))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> TableText.change(ROWS, new Table("none", "", BANDS.source(), BANDS.hit(), List.of(), List.of(), Map.of(), List.of(), List.of()), List.of()))
                .isInstanceOf(BusinessException.class);
    }

    private static List<EditedRow> kept(Integer... rows) {
        List<EditedRow> kept = new ArrayList<>();
        for (Integer row : rows) {
            kept.add(new EditedRow(row, BANDS.rows().get(row)));
        }
        return kept;
    }

    private static EditedRow cell(EditedRow row, String input, String value) {
        Map<String, List<String>> when = new HashMap<>(row.row().when());
        when.put(input, List.of(value));
        return new EditedRow(row.was(), new Row(row.row().from(), row.row().to(), when, row.row().then(), row.row().source()));
    }

    private static Row then(Row row, String output, String formula) {
        Map<String, String> then = new HashMap<>(row.then());
        then.put(output, formula);
        return row.with(then);
    }

    private static String rows(String rows) {
        return ROWS.substring(0, ROWS.indexOf("      # the small ones")) + rows + ROWS.substring(ROWS.indexOf("    # behind"));
    }
}
