package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/**
 * The questions about one topic in one period (疑问分析, CONS-04).
 *
 * @param topic     a name of the consultation page, or what the question came in with; null where nothing was said
 * @param asked     recorded in the period
 * @param answered  of them, with an answer
 * @param reopened  of them, opened again because the answer did not do
 * @param unhappy   of them, of which the user said that the answer did not satisfy
 */
public record ConsultationCount(
        String period, @Nullable String topic, long asked, long answered, long reopened, long unhappy) {}
