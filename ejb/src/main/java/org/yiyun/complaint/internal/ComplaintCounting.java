package org.yiyun.complaint.internal;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintCounts;
import org.yiyun.complaint.ComplaintCounts.Line;
import org.yiyun.platform.BusinessClock;

/** Adds complaints up for the assessment (REQ-CMPL-05). */
public final class ComplaintCounting {
    private static final Comparator<Line> MOST_FIRST =
            Comparator.comparingLong(Line::complaints).thenComparingLong(Line::praises).reversed().thenComparing(Line::key);

    private ComplaintCounting() {}

    public static ComplaintCounts of(List<Complaint> complaints) {
        return new ComplaintCounts(
                by(complaints, c -> YearMonth.from(c.receivedAt().atZone(BusinessClock.ZONE)).toString(), null).stream()
                        .sorted(Comparator.comparing(Line::key)).toList(),
                by(complaints, c -> c.about().staff(), c -> c.about().name()),
                by(complaints, c -> c.about().organisation(), null),
                by(complaints, c -> c.about().institution(), null));
    }

    private static List<Line> by(
            List<Complaint> complaints, Function<Complaint, @Nullable String> key, @Nullable Function<Complaint, @Nullable String> name) {
        Map<String, Line> lines = new TreeMap<>();
        for (Complaint complaint : complaints) {
            String found = key.apply(complaint);
            if (found != null) {
                String called = name == null ? found : String.valueOf(name.apply(complaint));
                lines.merge(found, one(found, called, complaint), ComplaintCounting::sum);
            }
        }
        return lines.values().stream().sorted(MOST_FIRST).toList();
    }

    private static Line one(String key, String name, Complaint complaint) {
        return switch (complaint.kind()) {
            case COMPLAINT -> new Line(key, name, 1, 0, 0, 0);
            case SUGGESTION -> new Line(key, name, 0, 1, 0, 0);
            case PRAISE -> new Line(key, name, 0, 0, 1, complaint.letter() ? 1 : 0);
        };
    }

    private static Line sum(Line one, Line other) {
        return new Line(
                one.key(), one.name(), one.complaints() + other.complaints(), one.suggestions() + other.suggestions(),
                one.praises() + other.praises(), one.letters() + other.letters());
    }
}
