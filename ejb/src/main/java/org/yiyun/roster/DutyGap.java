package org.yiyun.roster;

import java.time.Instant;

/** A time in which a post that works round the clock has nobody. */
public record DutyGap(String post, String name, Instant from, Instant to) {}
