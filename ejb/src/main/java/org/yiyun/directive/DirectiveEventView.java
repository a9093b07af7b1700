package org.yiyun.directive;

import java.time.Instant;
import java.util.Map;

/** A line of the history. Texts: {@code directive.event.*}. */
public record DirectiveEventView(int sequence, Type type, Instant at, String actor, Map<String, String> details) {
    /** What happened. */
    public enum Type {
        REGISTERED, CHANGED, RECORDED, LINKED, CONFIRMED, REOPENED, WORKED, LIVE, EVALUATED, WITHDRAWN, ATTACHED, DETACHED, DOCUMENT, REMINDED
    }

    public DirectiveEventView {
        details = Map.copyOf(details);
    }
}
