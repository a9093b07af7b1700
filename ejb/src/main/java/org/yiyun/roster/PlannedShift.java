package org.yiyun.roster;

import java.time.Instant;

/** A shift of a version of a roster; {@code name} is what people called the person when it was written. */
public record PlannedShift(String staff, String name, Instant from, Instant to) {}
