package org.yiyun.ticket.internal;

import java.time.Instant;

/** Who does something to a ticket, and when. */
public record Stamp(String actor, Instant at) {}
