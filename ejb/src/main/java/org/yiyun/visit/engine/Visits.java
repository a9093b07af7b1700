package org.yiyun.visit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.visit.Finding;
import org.yiyun.visit.VisitView;

/**
 * Folds a ticket's history into the visits that it tells of. A visit begins with each DISPATCH, also if the one before never arrived. What
 * was found from afar since the arrival before it belongs to the next visit: proposals, failures and notes of remote work at any time, and
 * remarks while somebody was on the way, since these are what the engineer was told (001 三(三)3(2): 将诊断结果通知在途维护人员).
 */
public final class Visits {
    private static final String ENGINEER = "engineer";
    /** Which value of an event is a finding. */
    private static final Map<String, String> FOUND = Map.of(
            TicketVerb.START_REMOTE.name(), "note", TicketVerb.REMOTE_FAILED.name(), "reason", TicketVerb.PROPOSE.name(), "text");

    private final List<VisitView> ended = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable TicketEventView sent;
    private @Nullable Instant arrivedAt;
    /** While it is merged, which may be undone. */
    private @Nullable Instant mergedAt;

    private Visits() {}

    /** @param history oldest first */
    public static List<VisitView> of(List<TicketEventView> history) {
        var visits = new Visits();
        TicketEventView.holding(history).forEach(visits::take);
        if (visits.sent != null) {
            visits.end(visits.mergedAt, false);
        }
        return List.copyOf(visits.ended);
    }

    private void take(TicketEventView event) {
        if (event.type().equals(TicketVerb.DISPATCH.name())) {
            end(event.at(), false);
            sent = event;
        } else if (event.type().equals(TicketVerb.ARRIVE.name())) {
            arrivedAt = event.at();
        } else if (event.type().equals(TicketVerb.RESOLVE.name())) {
            end(event.at(), arrivedAt != null && HandlingMode.ON_SITE.name().equals(event.details().get("mode")));
        } else if (event.type().equals(TicketVerb.CLOSE.name())) {
            end(event.at(), false);
        } else if (event.type().equals(TicketVerb.MERGE.name())) {
            mergedAt = event.at();
        } else if (event.type().equals(TicketVerb.UNMERGE.name())) {
            mergedAt = null;
        } else if (arrivedAt == null && mergedAt == null) {
            found(event).ifPresent(text -> findings.add(new Finding(event.at(), event.actor(), text, event.internal())));
        }
    }

    private Optional<String> found(TicketEventView event) {
        var onTheWay = sent != null && event.type().equals(TicketVerb.COMMENT.name()) && !event.actor().equals(sent.details().get(ENGINEER));
        var key = onTheWay ? "text" : FOUND.get(event.type());
        return Optional.ofNullable(key).map(event.details()::get);
    }

    /** Findings without a visit are kept for the next one. */
    private void end(@Nullable Instant at, boolean solved) {
        if (sent == null) {
            arrivedAt = null;
            return;
        }
        ended.add(new VisitView(
                ended.size() + 1, sent.details().getOrDefault(ENGINEER, ""), sent.actor(), sent.at(), arrivedAt, at, solved, findings, null, 0));
        sent = null;
        if (arrivedAt != null) {
            findings.clear();
        }
        arrivedAt = null;
    }
}
