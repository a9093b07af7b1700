package org.yiyun.transaction.internal;

import java.util.Map;
import org.yiyun.platform.i18n.Texts;

/** Words for where encounters stand, as refusals tell them. */
final class States {
    private States() {}

    static Map<String, String> words(Encounter encounter) {
        return Map.of(
                "encounter", encounter.number(), "kind", Texts.of(Texts.CHINESE, "transaction.kind", encounter.kind()),
                "state", Texts.of(Texts.CHINESE, "transaction.encounter", encounter.status()));
    }
}
