package org.yiyun.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who got a ticket, or that nobody could, with every reason as it was at that moment; never changed.
 *
 * @param by        whose choice it was; {@code system:dispatch} by itself
 * @param chosen    login; null if there was nobody
 * @param automatic whether the rules chose and not a person
 */
public record DispatchDecision(
        long id, String ticket, Instant at, String by, @Nullable String chosen, boolean automatic, DispatchProposal proposal) {}
