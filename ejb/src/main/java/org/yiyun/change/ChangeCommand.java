package org.yiyun.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody does to a change. One record for each {@link ChangeVerb}; its components are the body of the REST verb. */
public sealed interface ChangeCommand {
    /**
     * 拟定方案, or writes it anew.
     *
     * @param impact   what and who is affected while it is done and if it fails
     * @param plan     the steps
     * @param rollback how to get back to what was before
     * @param from     when the window begins
     * @param to       when it ends, later than {@code from}
     */
    record Plan(
            @NotNull ChangeRisk risk,
            @NotBlank @Size(max = 4000) String impact,
            @NotBlank @Size(max = 8000) String plan,
            @NotBlank @Size(max = 8000) String rollback,
            @NotNull Instant from,
            @NotNull Instant to)
            implements ChangeCommand {}

    /** 提交审批. */
    record Submit() implements ChangeCommand {}

    /** 批准, by somebody else than who wants it. */
    record Approve(@Nullable @Size(max = 1000) String reason) implements ChangeCommand {}

    /** 不批准. */
    record Reject(@NotBlank @Size(max = 1000) String reason) implements ChangeCommand {}

    /** 撤回: takes it back to be planned anew; an approval ends with it. */
    record Withdraw(@NotBlank @Size(max = 1000) String reason) implements ChangeCommand {}

    /** 登记结果: it was done, or done and rolled back. */
    record Finish(boolean rolledBack, @NotBlank @Size(max = 4000) String result) implements ChangeCommand {}

    /** 放弃. */
    record Cancel(@NotBlank @Size(max = 1000) String reason) implements ChangeCommand {}
}
