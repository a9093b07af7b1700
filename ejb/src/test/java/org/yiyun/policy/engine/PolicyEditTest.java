package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.CaseResult;
import org.yiyun.benefit.engine.CaseRunner;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;

class PolicyEditTest {
    private static final String TEXT = Policies.text("HUADIAN_LARGE_SUM-2");
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);

    @Test
    void aValueEndsAndTheNextBegins() {
        String changed = PolicyEdit.change(TEXT, "classBDrugShare", 0, FROM, "0.12", new PolicyDefinition.Source("PLAN", "新条款: 一"));
        assertThat(changed.replace("      - {from: 2025-01-01, to: 2027-01-01, value: 0.10}\n      - {from: 2027-01-01, value: 0.12, source: {document: PLAN, clause: \"新条款: 一\"}}\n",
                "      - {from: 2025-01-01, value: 0.10}\n")).isEqualTo(TEXT);
        assertThat(PolicyProgram.compile(PolicyReader.read(changed)).changes()).containsExactly(LocalDate.of(2025, 1, 1), FROM);
        assertThat(PolicyEdit.written(changed, "classBDrugShare", 1)).isEqualTo("0.12");
    }

    @Test
    void aBlockAndAScaleAreWrittenInOneLine() {
        assertThat(PolicyEdit.written(TEXT, "segments", 0)).isEqualTo("[{upTo: 50000, rate: 0.85}, {upTo: 100000, rate: 0.90}, {rate: 0.95}]");
        String changed = PolicyEdit.change(TEXT, "segments", 0, FROM, "[{upTo: 50000, rate: 0.80}, {upTo: 100000, rate: 0.90}, {rate: 0.95}]", null);
        PolicyProgram program = PolicyProgram.compile(PolicyReader.read(changed));
        assertThat(program.definition().parameters()).hasSameSizeAs(PolicyReader.read(TEXT).parameters());
        assertThat(new CaseRunner(Policies.schemeOf(changed)).run()).allMatch(CaseResult::passed);
    }

    /** An open value is filled from its first day on: then nothing of the open one stays. */
    @Test
    void fillsAnOpenValue() {
        String changed = PolicyEdit.change(TEXT, "offsiteAdjustment", 3, LocalDate.of(2025, 1, 1), "{kind: POINTS, by: -10}", null);
        assertThat(PolicyProgram.compile(PolicyReader.read(changed)).open()).hasSize(4);
        assertThat(PolicyEdit.written(TEXT, "offsiteAdjustment", 3)).isEmpty();
    }

    /** Another policy begins with the text of one: code and title change, wherever they stand and however they are written. */
    @Test
    void aPolicyIsCopiedUnderAnotherName() {
        String renamed = PolicyEdit.rename(TEXT, "CITY_SUM", "市级: 补充");
        assertThat(renamed.replace("scheme: CITY_SUM\ntitle: \"市级: 补充\"\n", "scheme: HUADIAN_LARGE_SUM\ntitle: 桦甸市城镇职工大额补充医疗保险\n"))
                .isEqualTo(TEXT);
        assertThat(PolicyReader.read(renamed).title()).isEqualTo("市级: 补充");
        assertThat(PolicyEdit.rename("title: 旧  # 名称\nscheme: 'A'\nx: 1\n", "B", "新")).isEqualTo("title: \"新\"  # 名称\nscheme: B\nx: 1\n");
        assertThat(PolicyEdit.rename("{\"scheme\": \"A\", \"title\": \"旧\"}", "B", "新")).isEqualTo("{\"scheme\": \"B\", \"title\": \"新\"}");
    }

    @Test
    void casesAreAddedBehindThoseThatThereAre() {
        String text = Policies.text("ends");
        PolicyCase first = PolicyReader.read(text).cases().get(0);
        PolicyCase other = new PolicyCase("two \"2\"", "再一个：\n两段", "《文件》第一条；手工核算", first.claims());
        String more = PolicyEdit.addCases(text, List.of(other));
        assertThat(more).isEqualTo(text.stripTrailing() + """

                  - name: "two \\"2\\""
                    title: "再一个：\\u000a两段"
                    source: "《文件》第一条；手工核算"
                    claims:
                      - on: 2025-02-10
                        claim: {"lines": [{"amount": 2000.00}]}
                        expect: {"payout": 1060.00}
                """);
        assertThat(PolicyReader.read(more).cases()).containsExactly(first, other);
    }

    /** However the list is written, or if there is none, in JSON too. */
    @Test
    void casesAreAddedToEveryKindOfList() {
        String text = Policies.text("ends");
        PolicyCase one = PolicyReader.read(text).cases().get(0);
        String bare = text.substring(0, text.indexOf("\ncases:"));
        for (String before : List.of(bare, bare + "\n", bare + "\ncases: []\n", bare + "\ncases:\n")) {
            String after = PolicyEdit.addCases(before, List.of(one, named(one, "other")));
            assertThat(PolicyReader.read(after).cases()).as(after).containsExactly(one, named(one, "other"));
            assertThat(PolicyReader.read(PolicyEdit.addCases(after, List.of(named(one, "third")))).cases()).hasSize(3);
        }
        assertThat(PolicyEdit.addCases("{\"scheme\": \"ENDS\"}\n", List.of(one)))
                .startsWith("{\"scheme\": \"ENDS\", \"cases\": [{\"name\": \"one\", ").endsWith("}]}]}\n");
    }

    private static PolicyCase named(PolicyCase one, String name) {
        return new PolicyCase(name, one.title(), one.source(), one.claims());
    }

    @Test
    void refusesADayOutsideTheValuesDaysAndUnknownParameters() {
        assertThatThrownBy(() -> PolicyEdit.change(TEXT, "segments", 0, LocalDate.of(2024, 1, 1), "1", null)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> PolicyEdit.change(TEXT, "nothing", 0, FROM, "1", null)).isInstanceOf(BusinessException.class);
    }
}
