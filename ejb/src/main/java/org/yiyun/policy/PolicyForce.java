package org.yiyun.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version is in force for days in {@code [from, to)}, as known in {@code [knownFrom, knownTo)}; null for no end. */
public record PolicyForce(
        int version, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Instant knownFrom, @Nullable Instant knownTo) {}
