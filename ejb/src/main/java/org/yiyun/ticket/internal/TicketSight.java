package org.yiyun.ticket.internal;

import java.util.List;
import org.yiyun.security.Scope;

/**
 * Which tickets lists show to somebody.
 *
 * @param complaints whether those of kind COMPLAINT are among them
 * @param hidden     numbers of those that are not all the same
 */
public record TicketSight(Scope scope, boolean complaints, List<String> hidden) {
    static final TicketSight ALL = new TicketSight(Scope.ALL, true, List.of());

    public TicketSight {
        hidden = List.copyOf(hidden);
    }
}
