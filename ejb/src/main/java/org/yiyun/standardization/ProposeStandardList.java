package org.yiyun.standardization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A new version of the list of codes, whole.
 *
 * @param effectiveOn the day from which it holds; not before today
 * @param reason      document or occasion
 */
public record ProposeStandardList(
        @NotNull LocalDate effectiveOn, @NotBlank @Size(max = 1000) String reason, @NotEmpty @Size(max = 99) List<@Valid StandardCode> codes) {
    public ProposeStandardList {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
