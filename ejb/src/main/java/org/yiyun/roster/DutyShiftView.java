package org.yiyun.roster;

import java.time.Instant;

/** A shift of the roster. */
public record DutyShiftView(long id, String post, String staff, String name, Instant from, Instant to, int version) {}
