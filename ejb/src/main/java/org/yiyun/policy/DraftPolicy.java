package org.yiyun.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new draft.
 *
 * @param content YAML or JSON
 * @param reason  why it is made
 * @param from    first day on which it is to be in force; null for the first day that the text allows
 */
public record DraftPolicy(String policy, String content, String reason, @Nullable LocalDate from) {}
