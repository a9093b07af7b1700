package org.yiyun.ticket.internal;

import org.jspecify.annotations.Nullable;

/** What the verbs that can be undone change of a ticket. */
record TicketPlace(Standing standing, @Nullable Integer level, @Nullable String scheme, @Nullable String assignee) {}
