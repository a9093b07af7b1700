package org.yiyun.handover;

import java.time.LocalDate;

/** A line of the list. */
public record ReplacementRow(
        String number, String leaver, String successor, LocalDate takesOverOn, LocalDate lastDay, ReplacementStatus status, String proposedBy,
        int version) {}
