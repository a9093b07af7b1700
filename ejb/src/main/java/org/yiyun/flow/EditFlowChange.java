package org.yiyun.flow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * A change of a flow (流程调整) as it is edited.
 *
 * @param day         the first on which the flow is another one
 * @param goal        what it is to bring
 * @param days        before and behind the day that are compared
 * @param ticket      number of the change ticket that it comes from; null for none
 * @param improvement number of the suggestion that it comes from; null for none
 */
public record EditFlowChange(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate day,
        @NotBlank @Size(max = 1000) String goal,
        @NotNull @Min(7) @Max(366) Integer days,
        @Nullable @Size(max = 40) String ticket,
        @Nullable Long improvement) {
    public EditFlowChange {
        name = name == null ? null : name.strip();
        goal = goal == null ? null : goal.strip();
        ticket = Typed.orNull(ticket);
    }
}
