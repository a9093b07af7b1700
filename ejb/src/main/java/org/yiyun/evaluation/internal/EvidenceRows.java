package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.evaluation.EvaluationPeriod;
import org.yiyun.evaluation.EvidenceKind;
import org.yiyun.evaluation.EvidenceRow;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketTrait;

/** The rows behind a figure as they are now, asked for in the caller's own name: who may not see tickets or complaints sees none here. */
@ApplicationScoped
public class EvidenceRows {
    /** More than anybody reads; the lists themselves have all. */
    private static final int MOST = 200;

    private final EvaluationReading reading;
    private final TicketQueries tickets;
    private final ComplaintQueries complaints;
    private final SatisfactionQueries satisfaction;

    @Inject
    public EvidenceRows(
            EvaluationReading reading, TicketQueries tickets, ComplaintQueries complaints, SatisfactionQueries satisfaction) {
        this.reading = reading;
        this.tickets = tickets;
        this.complaints = complaints;
        this.satisfaction = satisfaction;
    }

    /** For the proxy. */
    protected EvidenceRows() {
        this(null, null, null, null);
    }

    public List<EvidenceRow> of(String period, String institution, String criterion, Caller caller) {
        var behind = reading.behind(period, institution, criterion, caller);
        return switch (behind.source()) {
            case COMPLAINTS -> complaints(behind.period(), ComplaintKind.COMPLAINT, institution, caller);
            case PRAISES -> complaints(behind.period(), ComplaintKind.PRAISE, institution, caller);
            case UNDETAILED -> tickets(behind.period(), TicketTrait.UNDETAILED, institution, caller);
            case REOPENED -> tickets(behind.period(), TicketTrait.REOPENED, institution, caller);
            case SATISFACTION, FEEDBACK -> ratings(behind.period(), institution, caller);
            case MANUAL -> List.of();
        };
    }

    private List<EvidenceRow> complaints(EvaluationPeriod period, ComplaintKind kind, String institution, Caller caller) {
        if (!caller.may(Permission.COMPLAINT_READ) || caller.scope().institution() != null) {
            return List.of();
        }
        return complaints.rows(Figures.filter(period, kind, institution), ComplaintSort.NEWEST, 0, MOST).stream()
                .filter(Figures::counts)
                .map(row -> new EvidenceRow(EvidenceKind.COMPLAINT, row.number(), row.text(), row.receivedAt()))
                .toList();
    }

    private List<EvidenceRow> tickets(EvaluationPeriod period, TicketTrait trait, String institution, Caller caller) {
        if (!caller.may(Permission.TICKET_READ)) {
            return List.of();
        }
        var focus = new TicketFocus(Set.of(trait), Map.of(), period.to(), null, null);
        return tickets.rows(Figures.ticketFilter(period, institution).withFocus(focus), TicketSort.NEWEST, 0, MOST).stream()
                .map(row -> new EvidenceRow(EvidenceKind.TICKET, row.number(), row.title(), row.createdAt()))
                .toList();
    }

    private List<EvidenceRow> ratings(EvaluationPeriod period, String institution, Caller caller) {
        if (!caller.may(Permission.SATISFACTION_READ)) {
            return List.of();
        }
        return satisfaction.rows(Figures.ratingFilter(period, institution), 0, MOST).stream()
                .map(row -> new EvidenceRow(EvidenceKind.RATING, row.ticket(), words(row), row.answeredAt()))
                .toList();
    }

    private static String words(RatingRow row) {
        String comment = row.comment();
        return "★".repeat(row.stars()) + (comment == null ? "" : " " + comment);
    }
}
