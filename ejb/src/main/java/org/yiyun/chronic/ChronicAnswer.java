package org.yiyun.chronic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link CheckChronic}.
 *
 * @param fits         whether the person is insured, registered, and the institution is chosen
 * @param insured      in words
 * @param registration number of the one that holds on the day; null for none
 * @param reasons      in words: what is there, and what is missing
 */
public record ChronicAnswer(boolean fits, String insured, @Nullable String registration, List<String> reasons) {
    public ChronicAnswer {
        reasons = List.copyOf(reasons);
    }
}
