package org.yiyun.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Wakes the dispatcher of this node when the running transaction has committed; other nodes look for themselves. */
@ApplicationScoped
public class JobBell {
    /** There is something for the dispatcher to see. */
    public record Ring() {}

    @Inject
    private Event<Ring> rings;

    public void ring() {
        rings.fire(new Ring());
    }
}
