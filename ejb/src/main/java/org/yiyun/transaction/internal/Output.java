package org.yiyun.transaction.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction answers.
 *
 * @param output       {@code output} of the envelope
 * @param personNumber whom it is about
 */
record Output(Map<String, Object> output, @Nullable String personNumber, @Nullable String encounter, @Nullable String bill) {
    static Output of(Map<String, Object> output, Encounter encounter) {
        return new Output(output, encounter.who().number(), encounter.number(), null);
    }
}
