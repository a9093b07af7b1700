package org.yiyun.benefit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does this bill come to?
 *
 * @param scheme  policy
 * @param on      the day that decides, as the policy's date basis says
 * @param knownOn the moment of knowledge; null for now
 * @param version a version to be tried in place of the one in force; null for that
 * @param body    {@code mode person priorYear claim} as maps, lists, texts, numbers and truth values
 */
public record CalculateBenefit(
        @NotBlank @Size(max = 60) String scheme, @NotNull LocalDate on, @Nullable Instant knownOn, @Nullable Integer version,
        @NotNull Map<String, Object> body) {}
