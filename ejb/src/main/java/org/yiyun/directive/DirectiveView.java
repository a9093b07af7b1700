package org.yiyun.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive as a whole.
 *
 * @param policies        the versions of policies that it has become, one of each policy
 * @param next            the record that is to be written next; null once all four are there
 * @param confirmedBy     who of the bureau has confirmed what was agreed; null before, and again after it is interpreted anew
 * @param mayConfirm      whether the reader may confirm it now
 * @param work            the four items in their order
 * @param evaluations     the newest first
 * @param daysFromIssue   from the day of issue to the day on line; null before
 * @param daysFromReceipt the same from the day on which it was received
 * @param nextEvaluation  when it is to be looked at again
 */
public record DirectiveView(
        String number, String title, DirectiveLevel level, String issuer, String documentNumber, LocalDate issuedOn, LocalDate receivedOn,
        @Nullable LocalDate effectiveOn, @Nullable LocalDate deadline, @Nullable Integer daysLeft, List<String> modules, String summary,
        String owner, DirectiveStatus status, List<TiedVersion> policies,
        Interpretation.@Nullable Background background, Interpretation.@Nullable Comparison comparison, Interpretation.@Nullable Talks talk,
        Interpretation.@Nullable Agreement agreement, @Nullable InterpretationStep next, @Nullable String confirmedBy,
        @Nullable Instant confirmedAt, boolean mayConfirm, List<WorkItemView> work, List<EvaluationView> evaluations,
        @Nullable LocalDate liveOn, @Nullable Integer daysFromIssue, @Nullable Integer daysFromReceipt, @Nullable LocalDate nextEvaluation,
        Instant createdAt, String createdBy, int version) {
    public DirectiveView {
        modules = List.copyOf(modules);
        policies = List.copyOf(policies);
        work = List.copyOf(work);
        evaluations = List.copyOf(evaluations);
    }
}
