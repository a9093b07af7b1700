package org.yiyun.catalog.maintenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 登记需求.
 *
 * @param library  key of the library
 * @param need     what is wanted
 * @param basis    document or rule that asks for it (依据)
 * @param raisedBy who wants it: a department of the bureau, an institution
 * @param wantedOn the day by which it is wanted
 */
public record RecordNeed(
        @NotBlank @Size(max = 60) String library,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String need,
        @NotBlank @Size(max = 1000) String basis,
        @NotBlank @Size(max = 200) String raisedBy,
        @Nullable LocalDate wantedOn) {}
