package org.yiyun.register;

import java.time.Instant;
import java.time.LocalDate;

/** A recorded delivery. */
public record Delivery(String item, LocalDate onDate, int quantity, String note, Instant recordedAt, String recordedBy) {}
