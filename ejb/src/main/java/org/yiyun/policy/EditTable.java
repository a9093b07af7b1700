package org.yiyun.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.EditedRow;
import org.yiyun.policy.engine.Figure;

/**
 * The rows of a decision table as they are to be, all of them in their order.
 *
 * @param version the version that is edited
 * @param table   code of the table
 * @param newest  number of the policy's newest version when editing began: what somebody else has made since must not be lost
 * @param outputs what the table sets is to be called and counts, of those that are named; null or none leaves it as it is
 * @param reason  of the new draft; not needed to look
 * @param from    first day on which the draft is to be in force; null for that of the version
 */
public record EditTable(
        @NotBlank String policy, @Min(1) int version, @NotBlank @Size(max = 60) String table, int newest,
        @NotNull @Size(max = 5000) List<@NotNull @Valid RowEdit> rows, @Nullable @Size(max = 60) List<@NotNull @Valid OutputEdit> outputs,
        @Nullable @Size(max = 500) String reason, @Nullable LocalDate from) {
    List<EditedRow> edited() {
        return rows.stream().map(RowEdit::edited).toList();
    }

    List<Figure> figures() {
        return outputs == null ? List.of() : outputs.stream().map(OutputEdit::figure).toList();
    }
}
