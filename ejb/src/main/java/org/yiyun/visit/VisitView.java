package org.yiyun.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit to the site for a ticket.
 *
 * @param visit    the first is 1
 * @param engineer login of who was sent
 * @param sentBy   login
 * @param leftAt   when the matter was solved, closed or merged, or somebody was sent again; null while the visit lasts
 * @param solved   whether the matter was solved at this visit
 * @param findings from afar, up to the arrival, the oldest first
 * @param report   null until somebody has written it
 * @param version  of the report, for {@code If-Match}; 0 while there is none
 */
public record VisitView(
        int visit, String engineer, String sentBy, Instant sentAt, @Nullable Instant arrivedAt, @Nullable Instant leftAt, boolean solved,
        List<Finding> findings, @Nullable VisitReport report, int version) {
    public VisitView {
        findings = List.copyOf(findings);
    }

    /** With what was written of it. */
    public VisitView reported(VisitReport written, int its) {
        return new VisitView(visit, engineer, sentBy, sentAt, arrivedAt, leftAt, solved, findings, written, its);
    }

    /** As the user may see it: without internal findings. */
    public VisitView forUser() {
        return new VisitView(visit, engineer, sentBy, sentAt, arrivedAt, leftAt, solved,
                findings.stream().filter(finding -> !finding.internal()).toList(), report, version);
    }

    public boolean isArrived() {
        return arrivedAt != null;
    }
}
