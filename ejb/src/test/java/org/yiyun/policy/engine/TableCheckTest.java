package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.testing.Covers;

/** The marks beside the rows of a table that is being edited. */
@Covers({"POL-05", "BEN-02"})
class TableCheckTest {
    private static final LocalDate EFFECTIVE = LocalDate.of(2025, 1, 1);
    private static final PolicyProgram ENDS = compiled("ends");
    private static final PolicyProgram SHIPPED = compiled("HUADIAN_LARGE_SUM-2");

    @Test
    void rowsThatDecideEveryCaseOnceAreSound() {
        TableReport report = TableCheck.of(SHIPPED, "entering", rowsOf(SHIPPED, "entering"));
        assertThat(report.sound()).isTrue();
        assertThat(report.rows()).hasSize(8).allMatch(mark -> mark.equals(new TableReport.Mark(List.of(), null, true, List.of())));
    }

    @Test
    void theFirstCaseWithoutARowIsShownWithTheRowThatWouldCloseIt() {
        TableReport report = bands(band("[0,5000)", "0"), band("(6000,)", "10"));
        assertThat(report.gap()).isEqualTo(new TableReport.Finding(EFFECTIVE, Map.of("total", "5000"), Map.of("total", List.of("[5000,6000]"))));
        assertThat(report.sound()).isFalse();
        assertThat(report.faults()).isEmpty();
        assertThat(bands(band("[0,5000]", "0"), band("(6000,)", "10")).gap().row()).isEqualTo(Map.of("total", List.of("(5000,6000]")));
        assertThat(bands(band("[0,5000]", "0")).gap().row()).isEqualTo(Map.of("total", List.of("(5000,)")));
    }

    /** Whatever is missing, the offered rows close every hole one after the other and overlap nothing. */
    @Test
    void theOfferedRowsMakeATableSound() {
        PolicyProgram program = PolicyProgram.compile(PolicyReader.read(Policies.text("ends")
                .replace("inputs:\n      - {name: total, domain: \"[0,)\"}", "inputs:\n      - {name: total, domain: \"[0,)\"}\n      - {name: deducted}")));
        List<Row> rows = new ArrayList<>(List.of(
                row("[0,100]", "(-5,50)"), row("(100,3000)", "[0,10]"), row("(100,2000]", "(10,)"), row("5000", "(,)"), row("[4000,4500)", "(20,30]")));
        int offered = 0;
        TableReport report = TableCheck.of(program, "bands", rows);
        while (report.gap() != null && offered < 40) {
            rows.add(new Row(null, null, report.gap().row(), Map.of("bonus", "0"), null));
            report = TableCheck.of(program, "bands", rows);
            assertThat(report.rows()).allMatch(mark -> mark.overlap() == null);
            offered++;
        }
        assertThat(report.sound()).isTrue();
        assertThat(offered).isBetween(3, 15);
    }

    private static Row row(String total, String deducted) {
        return new Row(null, null, Map.of("total", List.of(total), "deducted", List.of(deducted)), Map.of("bonus", "0"), null);
    }

    @Test
    void aGapOfDimensionsIsNamedByItsValues() {
        List<Row> rows = new ArrayList<>(rowsOf(SHIPPED, "entering"));
        rows.remove(7);
        TableReport report = TableCheck.of(SHIPPED, "entering", rows);
        assertThat(report.gap().values()).isEqualTo(Map.of("line.kind", "DIALYSIS", "line.category", "A", "direct", "false"));
        assertThat(report.gap().row()).containsEntry("direct", List.of("false"));
    }

    /** The last one overlaps neither by its interval alone: 5,000 itself belongs to both. */
    @Test
    void rowsThatClaimTheSameCaseNameEachOther() {
        TableReport report = bands(band("[0,5000]", "0"), band("[5000,)", "10"), band("(5000,6000]", "10"));
        assertThat(report.gap()).isNull();
        assertThat(report.rows()).extracting(TableReport.Mark::overlaps).containsExactly(List.of(1), List.of(0, 2), List.of(1));
        assertThat(report.rows().get(0).overlap()).isEqualTo(new TableReport.Finding(EFFECTIVE, Map.of("total", "5000"), Map.of()));
        assertThat(report.rows().get(2).overlap().values()).isEqualTo(Map.of("total", "6000"));
        assertThat(report.sound()).isFalse();
    }

    /** Rows that all claim the same are told of some of the others only: naming each pair of thousands would fill the memory. */
    @Test
    @Timeout(20)
    void thousandsOfRowsThatOverlapAreToldShortly() {
        Row[] same = new Row[5_000];
        Arrays.fill(same, band("[0,)", "1"));
        TableReport report = bands(same);
        assertThat(report.rows()).allMatch(mark -> mark.overlap() != null && mark.overlaps().size() == 100);
        assertThat(report.sound()).isFalse();
    }

    /** What holds at different times does not overlap; the gap between is found on its own day. */
    @Test
    void everyDayIsLookedAt() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        Row until = new Row(null, june, Map.of(), Map.of("bonus", "0"), null);
        Row from = new Row(june, null, Map.of(), Map.of("bonus", "5"), null);
        assertThat(bands(until, from).sound()).isTrue();
        TableReport late = bands(until, new Row(june.plusDays(1), null, Map.of(), Map.of("bonus", "5"), null));
        assertThat(late.gap().from()).isEqualTo(june);
        TableReport early = bands(until, new Row(june.minusDays(1), null, Map.of(), Map.of("bonus", "5"), null));
        assertThat(early.rows().get(0).overlap().from()).isEqualTo(june.minusDays(1));
        assertThat(bands(new Row(june, june, Map.of(), Map.of("bonus", "5"), null), band("[0,)", "1")).rows().get(0).faults())
                .extracting(fault -> fault.path() + " " + fault.key()).containsExactly("to field.order");
    }

    /** Where the first row counts, rows may overlap, and one that is left nothing is told. */
    @Test
    void aRowThatEarlierOnesLeaveNothingIsNotReached() {
        PolicyProgram first = PolicyProgram.compile(PolicyReader.read(Policies.text("ends").replace("hit: UNIQUE", "hit: FIRST")));
        TableReport report = TableCheck.of(first, "bands", List.of(band("[0,3000]", "1"), band("(3000,5000]", "2"), band("[1000,4000]", "3"), band("[0,)", "4")));
        assertThat(report.sound()).isTrue();
        assertThat(report.rows()).extracting(TableReport.Mark::reached).containsExactly(true, true, false, true);
        assertThat(report.rows()).extracting(TableReport.Mark::overlaps).containsOnly(List.of());
        TableReport outside = TableCheck.of(first, "bands", List.of(band("(-5,0)", "1"), band("[0,)", "4")));
        assertThat(outside.rows()).extracting(TableReport.Mark::reached).containsExactly(false, true);
    }

    @Test
    void wrongCellsAreToldAtTheirRows() {
        TableReport report = bands(band("5000]", "0"), band("(5000,)", "tota * 2"), new Row(null, null, Map.of("totl", List.of("1")), Map.of(), null));
        assertThat(report.gap()).isNull();
        assertThat(report.rows().get(0).faults()).extracting(fault -> fault.path() + " " + fault.key()).containsExactly("when.total field.policy.interval");
        assertThat(report.rows().get(2).faults()).extracting(fault -> fault.path() + " " + fault.key()).containsExactly("then.bonus field.required", "when.totl field.policy.key");
        assertThat(report.sound()).isFalse();
        TableReport formulas = bands(band("[0,5000]", "0"), band("(5000,)", "tota * 2"));
        assertThat(formulas.rows().get(1).faults()).extracting(fault -> fault.path() + " " + fault.key()).containsExactly("then.bonus field.policy.name");
        TableReport unknown = TableCheck.of(SHIPPED, "entering", List.of(new Row(null, null, Map.of("line.kind", List.of("DRUGS")), Map.of("covered", "0", "ownFirst", "0"), null)));
        assertThat(unknown.rows().get(0).faults()).extracting(fault -> fault.path() + " " + fault.key()).containsExactly("when.line.kind field.policy.value");
    }

    @Test
    void refusesATableThatThereIsNot() {
        assertThatThrownBy(() -> TableCheck.of(ENDS, "nothing", List.of())).isInstanceOf(BusinessException.class);
    }

    private static TableReport bands(Row... rows) {
        return TableCheck.of(ENDS, "bands", List.of(rows));
    }

    private static Row band(String interval, String bonus) {
        return new Row(null, null, Map.of("total", List.of(interval)), Map.of("bonus", bonus), null);
    }

    private static List<Row> rowsOf(PolicyProgram program, String table) {
        return program.definition().tables().stream().filter(each -> each.code().equals(table)).findFirst().orElseThrow().rows();
    }

    private static PolicyProgram compiled(String policy) {
        return PolicyProgram.compile(PolicyReader.read(Policies.text(policy)));
    }
}
