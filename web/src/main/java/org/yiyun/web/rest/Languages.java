package org.yiyun.web.rest;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;

/** The language of an answer: Chinese unless {@code Accept-Language} prefers English. */
public final class Languages {
    private Languages() {}

    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Texts.CHINESE;
        }
        try {
            var english = 0.0;
            var chinese = 0.0;
            for (var range : LanguageRange.parse(acceptLanguage)) {
                var language = range.getRange().split("-", 2)[0];
                english = "en".equals(language) ? Math.max(english, range.getWeight()) : english;
                chinese = "zh".equals(language) || "*".equals(language) ? Math.max(chinese, range.getWeight()) : chinese;
            }
            return english > chinese || (english == chinese && english > 0 && isFirst(acceptLanguage))
                    ? Locale.ENGLISH
                    : Texts.CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Texts.CHINESE;
        }
    }

    /** With equal weights the order tells the preference. */
    private static boolean isFirst(String acceptLanguage) {
        return acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en");
    }
}
