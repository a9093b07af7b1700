package org.yiyun.ticket.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.HandlingView;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketVerb;

/** Folds a ticket's history into the stretches of remote, on-site and telephone work that it tells of. Keeps nothing of its own. */
final class Handlings {
    static final String MODE = "mode";

    private final Map<HandlingMode, HandlingView> open = new EnumMap<>(HandlingMode.class);
    private final List<HandlingView> ended = new ArrayList<>();
    /** Since when somebody has been talking with the user: the receipt, the acceptance, the reopening. */
    private @Nullable Instant talkingSince;

    private Handlings() {}

    static Handlings of(List<TicketEvent> history) {
        var handlings = new Handlings();
        TicketHistory.holding(history).forEach(handlings::take);
        return handlings;
    }

    /** In the order in which they were ordered. */
    List<HandlingView> all() {
        var all = new ArrayList<>(ended);
        all.addAll(open.values());
        all.sort(Comparator.comparing(HandlingView::orderedAt).thenComparing(HandlingView::mode));
        return List.copyOf(all);
    }

    boolean isOpen(HandlingMode mode) {
        return open.containsKey(mode);
    }

    private void take(TicketEvent event) {
        if (event.type().equals(HistoryEvent.HANDLING_ORDERED.name())) {
            order(HandlingMode.valueOf(event.details().get(MODE)), event.at());
            return;
        }
        if (event.type().equals(HistoryEvent.RECEIVED.name())) {
            talkingSince = event.at();
        }
        verb(event).ifPresent(verb -> {
            switch (verb) {
                case ACCEPT, REOPEN -> talkingSince = event.at();
                case START_REMOTE -> start(HandlingMode.REMOTE, event.at(), event.actor());
                case REMOTE_FAILED -> end(HandlingMode.REMOTE, event, event.details().get("reason"), false);
                case DISPATCH -> dispatch(event);
                case ARRIVE -> start(HandlingMode.ON_SITE, event.at(), null);
                case RESOLVE -> resolve(event);
                case CLOSE, MERGE -> endAll(event.at());
                default -> { }
            }
        });
    }

    private static Optional<TicketVerb> verb(TicketEvent event) {
        return Arrays.stream(TicketVerb.values()).filter(verb -> verb.name().equals(event.type())).findFirst();
    }

    private void order(HandlingMode mode, Instant at) {
        open.putIfAbsent(mode, new HandlingView(mode, at, null, null, null, null, false));
    }

    private void start(HandlingMode mode, Instant at, @Nullable String person) {
        order(mode, at);
        open.computeIfPresent(mode, (m, h) -> new HandlingView(
                m, h.orderedAt(), h.startedAt() == null ? at : h.startedAt(), null, h.person() == null ? person : h.person(), null, false));
    }

    private void dispatch(TicketEvent event) {
        var before = open.get(HandlingMode.ON_SITE);
        if (before != null && before.startedAt() != null) {
            end(HandlingMode.ON_SITE, event, null, false);
        }
        order(HandlingMode.ON_SITE, event.at());
        open.computeIfPresent(HandlingMode.ON_SITE, (m, h) -> new HandlingView(
                m, h.orderedAt(), h.startedAt(), null, event.details().get("engineer"), null, false));
    }

    private void end(HandlingMode mode, TicketEvent event, @Nullable String findings, boolean solved) {
        order(mode, event.at());
        var h = open.remove(mode);
        ended.add(new HandlingView(
                mode, h.orderedAt(), h.startedAt(), event.at(), h.person() == null ? event.actor() : h.person(), findings, solved));
    }

    private void resolve(TicketEvent event) {
        var mode = HandlingMode.valueOf(event.details().get(MODE));
        if (mode == HandlingMode.PHONE && talkingSince != null) {
            start(mode, talkingSince, null);
        }
        end(mode, event, event.details().get("solution"), true);
        endAll(event.at());
    }

    private void endAll(Instant at) {
        open.values().forEach(h -> ended.add(
                new HandlingView(h.mode(), h.orderedAt(), h.startedAt(), at, h.person(), h.findings(), false)));
        open.clear();
    }
}
