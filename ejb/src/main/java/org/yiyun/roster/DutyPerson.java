package org.yiyun.roster;

import java.time.Instant;

/** Somebody on duty, from when to when. */
public record DutyPerson(String staff, String name, Instant from, Instant to) {}
