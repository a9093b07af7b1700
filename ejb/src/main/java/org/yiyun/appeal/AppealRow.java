package org.yiyun.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param person      login
 * @param appealUntil until when the person may appeal
 * @param dueAt       when the next step of an appeal is to be done; null while there is none
 */
public record AppealRow(
        String number, FindingKind kind, String person, String text, AppealStatus status, @Nullable AppealDecision decision,
        Instant servedAt, Instant appealUntil, @Nullable Instant dueAt, boolean overdue, int version) {}
