package org.yiyun.web.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.TableReport;

/**
 * What there is to say of the rows of a decision table, with messages in the reader's language.
 *
 * @param sound  whether they may be saved
 * @param gap    the first case without a row, null for none
 * @param rows   in their order
 * @param faults what else of the policy is wrong with these rows
 */
public record TableReportBody(boolean sound, @Nullable Finding gap, List<Mark> rows, List<Fault> faults, List<Untold> untold) {
    /** What nobody has said of an output. @param what TITLE, ENGLISH or UNIT */
    public record Untold(String output, TableReport.What what, String message) {}

    /** A case. @param row for a gap the cells of a row that closes the hole, to be sent back with its results */
    public record Finding(LocalDate from, Map<String, String> values, Map<String, List<String>> row, String message) {}

    /** @param overlaps positions from 0 of the rows that claim the same cases; @param reached whether it decides any case */
    public record Mark(List<Integer> overlaps, @Nullable Finding overlap, boolean reached, List<Fault> faults) {}

    /** As of a problem. */
    public record Fault(String path, String message) {}

    static TableReportBody of(TableReport report, PolicyDefinition definition, Locale locale) {
        TableWords words = new TableWords(definition, locale);
        return new TableReportBody(
                report.sound(), report.gap() == null ? null : finding(report.gap(), words.gap(report.gap())),
                report.rows().stream().map(mark -> mark(mark, words, locale)).toList(),
                report.faults().stream().map(fault -> new Fault(fault.path(), ProblemTexts.error(locale, fault))).toList(),
                report.untold().stream().map(untold -> new Untold(untold.output(), untold.what(), FigureRow.words(untold, locale))).toList());
    }

    private static Mark mark(TableReport.Mark mark, TableWords words, Locale locale) {
        TableReport.Finding overlap = mark.overlap();
        return new Mark(
                mark.overlaps(), overlap == null ? null : finding(overlap, words.values(overlap.values())), mark.reached(),
                mark.faults().stream().map(fault -> new Fault(fault.path(), ProblemTexts.error(locale, fault))).toList());
    }

    private static Finding finding(TableReport.Finding finding, String message) {
        return new Finding(finding.from(), finding.values(), finding.row(), message);
    }
}
