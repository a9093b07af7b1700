package org.yiyun.web.servicecheck;

import static org.yiyun.web.faces.Functions.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.servicecheck.CheckItemView;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.web.faces.SafeCells;

/**
 * An exported check: the tickets of the sample, each on a line for every finding of it or on one without any, then the findings that
 * concern no single ticket.
 */
final class CheckColumns {
    private static final List<String> KEYS =
            List.of("no", "ticket", "verdict", "remark", "text", "correction", "owner", "task", "due", "taskStatus", "result");

    private final Locale locale;

    CheckColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, "servicecheck.field." + key)).toList();
    }

    List<List<String>> lines(CheckView check) {
        List<List<String>> lines = new ArrayList<>();
        for (var item : check.items()) {
            var found = check.findings().stream().filter(finding -> item.ticket().equals(finding.ticket())).toList();
            if (found.isEmpty()) {
                lines.add(line(item, null));
            }
            found.forEach(finding -> lines.add(line(item, finding)));
        }
        check.findings().stream().filter(finding -> finding.ticket() == null).forEach(finding -> lines.add(line(null, finding)));
        return lines;
    }

    private List<String> line(@Nullable CheckItemView item, @Nullable CheckFindingView finding) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(item == null
                ? Arrays.asList("", "", "", "")
                : Arrays.asList(item.place(), item.ticket(),
                        item.verdict() == null ? "" : Texts.of(locale, "servicecheck.verdict", item.verdict()), item.remark()));
        cells.addAll(finding == null
                ? Arrays.asList("", "", "", "", "", "", "")
                : Arrays.asList(finding.text(), finding.correction(), finding.owner(), finding.task(), exact(finding.dueAt()),
                        Texts.of(locale, "task.status", finding.status()), finding.result()));
        return cells.stream().map(SafeCells::text).toList();
    }
}
