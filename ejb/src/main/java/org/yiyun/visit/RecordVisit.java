package org.yiyun.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/** Writes down what was done at a visit, or writes it anew; the components are those of {@link VisitReport}. */
public record RecordVisit(
        @NotBlank @Size(max = 4000) String work,
        @Nullable @Size(max = 2000) String parts,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 60) String confirmedBy) {
    public RecordVisit {
        work = work == null ? null : work.strip();
        parts = Typed.orNull(parts);
        note = Typed.orNull(note);
        confirmedBy = Typed.orNull(confirmedBy);
    }
}
