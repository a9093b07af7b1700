package org.yiyun.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A file of limits or shares of a library's entries.
 *
 * @param label  what the file is called, such as 2026年第三批限价
 * @param source the document that says so, where a row does not name another
 */
public record OrderPrices(
        @NotBlank String library,
        @NotNull PriceKind kind,
        @NotBlank @Size(max = 200) String label,
        @NotBlank @Size(max = 300) String source,
        @NotBlank @Size(max = 200) String fileName) {}
