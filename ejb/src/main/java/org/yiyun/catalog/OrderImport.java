package org.yiyun.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;

/**
 * A file to be imported into a library.
 *
 * @param label       what the batch is called, such as 西药和中成药库20210906修改9692条
 * @param effectiveOn the day from which on it is to be in force
 * @param composition how codes are made of fields if no column of the file brings them; null for what was said last for the library
 */
public record OrderImport(
        @NotBlank String library,
        @NotNull ImportMode mode,
        @NotBlank @Size(max = 200) String label,
        @NotNull LocalDate effectiveOn,
        @NotBlank @Size(max = 200) String fileName,
        @Nullable CodeComposition composition) {
    /** With codes as was said last for the library. */
    public OrderImport(String library, ImportMode mode, String label, LocalDate effectiveOn, String fileName) {
        this(library, mode, label, effectiveOn, fileName, null);
    }
}
