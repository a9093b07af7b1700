package org.yiyun.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/** A milestone of the contract (里程碑). @param plannedOn until which day it is to be reached */
public record RecordMilestone(@NotBlank @Size(max = 120) String title, @NotNull LocalDate plannedOn, @Nullable @Size(max = 500) String note) {
    public RecordMilestone {
        title = title == null ? null : title.strip();
        note = Typed.orNull(note);
    }
}
