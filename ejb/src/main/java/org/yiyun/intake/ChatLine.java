package org.yiyun.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said in a chat.
 *
 * @param who     as the program shows it; null for what nobody said or nobody knows who did
 * @param account number or address that stood beside the name
 * @param at      by the clock of whoever copied it, which is taken for one of China; null if it is not said
 * @param what    all lines of it; empty for a picture, which is not copied along
 */
public record ChatLine(@Nullable String who, @Nullable String account, @Nullable Instant at, String what) {}
