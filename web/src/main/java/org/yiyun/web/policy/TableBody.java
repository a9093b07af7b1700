package org.yiyun.web.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.EditTable;
import org.yiyun.policy.OutputEdit;
import org.yiyun.policy.RowEdit;

/**
 * The rows of a decision table as they are to be, all of them in their order.
 *
 * @param outputs what the table sets is to be called and counts; not given, it stays as it is
 * @param reason  of the new draft; only needed to save
 * @param from    first day on which it is to be in force; that of the edited version if not given
 */
public record TableBody(
        @NotNull @Size(max = 5000) List<@NotNull @Valid RowEdit> rows, @Nullable @Size(max = 60) List<@NotNull @Valid OutputEdit> outputs,
        @Nullable @Size(max = 500) String reason, @Nullable LocalDate from) {
    EditTable edit(String policy, int version, String table, int newest) {
        return new EditTable(policy, version, table, newest, rows, outputs, reason, from);
    }
}
