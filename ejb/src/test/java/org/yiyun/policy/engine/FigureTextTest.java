package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.testing.Covers;

/** Titles and units of figures written into the text of a policy, with nothing else of it changed. */
@Covers("POL-05")
class FigureTextTest {
    private static final String POLICY = Policies.text("BIRTH_SAMPLE-1");

    @Test
    void whatIsSaidAlreadyChangesNothing() {
        assertThat(change(POLICY, Figure.of("days", "产假天数", "Days of maternity leave", FigureUnit.DAYS), Figure.of("medical", "生育医疗费用", "Medical cost of the birth", FigureUnit.MONEY)))
                .isEqualTo(POLICY);
        String plain = POLICY.replaceFirst("(?s)\nfigures:.*?\nresults:", "\nresults:");
        assertThat(change(plain, Figure.of("days", null, null, null))).isEqualTo(plain);
    }

    @Test
    void anEntryIsWrittenAnewWithItsDayAndTheOthersStay() {
        String dated = POLICY.replace("\nresults:", "\n  # 自 2027 年起\n  - name: days # 天\n    title: 日数\n    from: 2027-01-01\n  - {name: own, from: 2028-01-01}\nresults:");
        assertThat(change(dated, Figure.of("days", "产假: \"日\"数", null, FigureUnit.COUNT))).isEqualTo(dated.replace(
                "- name: days # 天\n    title: 日数\n    from: 2027-01-01", "- {name: days, title: \"产假: \\\"日\\\"数\", unit: COUNT, from: 2027-01-01}"));
    }

    @Test
    void newOnesComeBehindTheLastOrBehindTheSteps() {
        String fewer = POLICY.replaceFirst("\n  - \\{name: days,[^\n]*", "");
        assertThat(change(fewer, Figure.of("days", "天数", "Days", FigureUnit.DAYS))).isEqualTo(fewer.replace(
                "\nresults:", "\n  - {name: days, title: 天数, english: Days, unit: DAYS}\nresults:"));
        String none = POLICY.replaceFirst("(?s)\nfigures:.*?\nresults:", "\nresults:");
        assertThat(change(none, Figure.of("days", "天数", null, FigureUnit.DAYS), Figure.of("medical", null, "Cost of it", null))).isEqualTo(none.replace(
                "\nresults:", "\nfigures:\n  - {name: days, title: 天数, unit: DAYS}\n  - {name: medical, english: \"Cost of it\"}\nresults:"));
        String empty = none.replace("\nresults:", "\nfigures: []\nresults:");
        assertThat(change(empty, Figure.of("days", "天数", null, null))).isEqualTo(none.replace("\nresults:", "\nfigures: [{name: days, title: 天数}]\nresults:"));
        String nothing = none.replace("\nresults:", "\nfigures:\nresults:");
        assertThat(PolicyReader.read(change(nothing, Figure.of("days", "天数", null, null))).figures()).containsExactly(Figure.of("days", "天数", null, null));
        String flow = none.replace("\nresults:", "\nfigures: [{name: days, title: a}, {name: own, title: b}]\nresults:");
        assertThat(change(flow, Figure.of("medical", "c", null, null), Figure.of("days", "d", null, null)))
                .isEqualTo(none.replace("\nresults:", "\nfigures: [{name: days, title: d}, {name: own, title: b}, {name: medical, title: c}]\nresults:"));
    }

    /** JSON is a text of a policy too. */
    @Test
    void jsonStaysJson() {
        assertThat(change("{\"scheme\": \"S\", \"steps\": []}", List.of(), Figure.of("days", "天数", null, FigureUnit.DAYS)))
                .isEqualTo("{\"scheme\": \"S\", \"steps\": [], \"figures\": [{\"name\": \"days\", \"title\": \"天数\", \"unit\": \"DAYS\"}]}");
    }

    /** What is written is what was meant, whatever is typed. */
    @Test
    void whatIsWrittenIsReadAgain() {
        for (String typed : List.of("是", "null", "1", "true", "a: b", "# c", "'q'", "\"", "\\", "- x", "{y}", "含：“引号”、（括号）", "~", "2026-01-01", "%", "@x", "😀")) {
            List<Figure> edited = List.of(Figure.of("days", typed, typed, FigureUnit.YES_NO), Figure.of("medical", typed, null, null));
            for (String text : List.of(POLICY, POLICY.replaceFirst("(?s)\nfigures:.*?\nresults:", "\nresults:"))) {
                PolicyDefinition before = PolicyReader.read(text);
                PolicyDefinition after = PolicyReader.read(FigureText.change(text, before, edited));
                assertThat(after).as(typed).isEqualTo(before.withFigures(FigureText.changed(before.figures(), edited)));
                assertThat(after.figure("days", LocalDate.of(2026, 1, 1)).orElseThrow().title()).isEqualTo(typed);
                assertThat(FigureText.changes(before.figures(), edited)).isEqualTo(2);
            }
        }
    }

    private static String change(String text, Figure... edited) {
        return FigureText.change(text, PolicyReader.read(text), List.of(edited));
    }

    private static String change(String text, List<Figure> before, Figure... edited) {
        return FigureText.change(text, PolicyReader.read(POLICY).withFigures(before), List.of(edited));
    }
}
