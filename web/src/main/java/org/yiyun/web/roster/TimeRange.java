package org.yiyun.web.roster;

import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import org.yiyun.web.rest.Parameters;

/** A time that a list is asked for. */
record TimeRange(Instant from, Instant to) {
    private static final Duration WEEK = Duration.ofDays(7);

    /** Parameters {@code from} and {@code to}; the week from now on if absent. */
    static TimeRange of(UriInfo uri, Instant now) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.check();
        var start = from == null ? now : from;
        return new TimeRange(start, to == null ? start.plus(WEEK) : to);
    }
}
