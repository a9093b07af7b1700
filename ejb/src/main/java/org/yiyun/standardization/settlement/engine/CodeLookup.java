package org.yiyun.standardization.settlement.engine;

import java.util.List;
import java.util.Map;

/** Asks the libraries for a code on the day of the settlement. */
@FunctionalInterface
public interface CodeLookup {
    Answer of(List<String> libraries, String code);

    /**
     * @param standing {@code IN_FORCE}, {@code OTHER_DAYS}, {@code UNKNOWN}, {@code MALFORMED} or {@code UNPUBLISHED}
     * @param values   of the text that tells it
     */
    record Answer(String standing, Map<String, String> values) {}
}
