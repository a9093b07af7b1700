package org.yiyun.publicity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said (现场交流).
 *
 * @param number     within the campaign, from 1
 * @param activity   number of the activity at which it was said; null for none
 * @param suggestion id of the suggestion of the register that came of it
 * @param article    number of the article that came of it
 */
public record VoiceView(
        int number,
        @Nullable Integer activity,
        VoiceKind kind,
        String text,
        @Nullable String answer,
        @Nullable Long suggestion,
        @Nullable String article,
        Instant at,
        String by) {}
