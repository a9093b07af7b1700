package org.yiyun.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive in the list.
 *
 * @param daysLeft      until the deadline, negative past it; null without one and once it is on line or withdrawn
 * @param daysFromIssue from the day of issue to the day on line (POL-08); null before
 */
public record DirectiveRow(
        String number, String title, DirectiveLevel level, String issuer, String documentNumber, LocalDate issuedOn,
        @Nullable LocalDate effectiveOn, @Nullable LocalDate deadline, @Nullable Integer daysLeft, List<String> modules,
        DirectiveStatus status, String owner, List<TiedVersion> policies, @Nullable LocalDate liveOn,
        @Nullable Integer daysFromIssue, int version) {
    public DirectiveRow {
        modules = List.copyOf(modules);
        policies = List.copyOf(policies);
    }

    public boolean isOverdue() {
        return daysLeft != null && daysLeft < 0;
    }
}
