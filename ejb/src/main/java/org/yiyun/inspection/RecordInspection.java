package org.yiyun.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * An inspection that was made.
 *
 * @param onDate      day of it, not one to come
 * @param system      code of the business system that was looked at; null if it is about none
 * @param institution national code, for an inspection at an institution; null for none
 * @param place       room, machine or address (巡检地点)
 * @param summary     what else is to be said of it
 * @param results     one for each check of the areas that were looked at
 */
public record RecordInspection(
        @NotNull LocalDate onDate,
        @Nullable @Size(max = 60) String system,
        @Nullable @Size(max = 12) String institution,
        @NotBlank @Size(max = 120) String place,
        @Nullable @Size(max = 2000) String summary,
        @NotEmpty @Size(max = 100) @Valid List<Result> results) {
    public RecordInspection {
        system = Typed.orNull(system);
        institution = Typed.orNull(institution);
        place = place == null ? null : place.strip();
        summary = Typed.orNull(summary);
        results = results == null ? List.of() : List.copyOf(results);
    }

    /**
     * What a check came to.
     *
     * @param check   code
     * @param finding what is wrong; needed where it is abnormal
     */
    public record Result(@NotBlank @Size(max = 40) String check, @NotNull InspectionOutcome outcome, @Nullable @Size(max = 1000) String finding) {
        public Result {
            finding = Typed.orNull(finding);
        }
    }
}
