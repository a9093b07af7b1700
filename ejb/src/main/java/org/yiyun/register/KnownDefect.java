package org.yiyun.register;

import org.jspecify.annotations.Nullable;

/**
 * A sample fault of the contract (运营缺陷).
 *
 * @param module         as printed
 * @param system         the business system it belongs to, where that can be told (推定)
 * @param suggestedLevel fault level (推定)
 * @param certain        whether the row can be told for sure from the flattened source
 */
public record KnownDefect(
        int number, String module, String description, @Nullable String system, String suggestedKind, int suggestedLevel, boolean certain) {}
