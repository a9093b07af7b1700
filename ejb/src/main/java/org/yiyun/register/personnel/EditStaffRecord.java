package org.yiyun.register.personnel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What is known of somebody's qualification.
 *
 * @param fullTime     whether the education was full time (全日制)
 * @param itSince      working in information technology since that day
 * @param medicalSince working in information technology of medical insurance since that day
 * @param serviceLines codes of the service lines that the person can work in
 */
public record EditStaffRecord(
        @Nullable Education education,
        @NotNull Boolean fullTime,
        @Nullable @Size(max = 100) String school,
        @Nullable @Size(max = 100) String major,
        @Nullable LocalDate itSince,
        @Nullable LocalDate medicalSince,
        @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 60) String> serviceLines) {
    public EditStaffRecord {
        school = Typed.orNull(school);
        major = Typed.orNull(major);
        serviceLines = serviceLines == null ? Set.of() : Set.copyOf(serviceLines);
    }
}
