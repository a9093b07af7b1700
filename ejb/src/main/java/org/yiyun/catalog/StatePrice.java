package org.yiyun.catalog;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit or share of an entry from a day on, to be approved by somebody else.
 *
 * @param level      institution level for which it holds, 1 to 3 as {@link org.yiyun.catalog.engine.PriceLevel} says; null or empty for all
 * @param region     region for which it holds, two, four or six digits; null or empty for all
 * @param personType type of insured person for which it holds, of shares only; null or empty for all
 * @param value      yuan or ratio; null ends what holds
 * @param above      what becomes of the part above a limit; null for a share
 * @param source     the document that says so
 * @param until      first day without it; null if it has no end of its own. What is stated from a later day on ends it too
 */
public record StatePrice(
        @NotNull PriceKind kind,
        @Nullable @Size(max = 20) String level,
        @Nullable @Pattern(regexp = "|[0-9]{2}|[0-9]{4}|[0-9]{6}") String region,
        @Nullable @Size(max = 20) String personType,
        @NotNull LocalDate from,
        @Nullable @DecimalMin("0") @Digits(integer = 10, fraction = 4) BigDecimal value,
        @Nullable AboveLimit above,
        @NotBlank @Size(max = 300) String source,
        @Nullable LocalDate until) {}
