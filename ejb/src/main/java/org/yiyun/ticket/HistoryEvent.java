package org.yiyun.ticket;

import java.util.Set;

/** What a ticket's history tells besides its verbs. */
public enum HistoryEvent {
    /** The first line of every history. */
    RECEIVED("channel", "kind"),
    /** A level asked for remote or on-site work at once (REQ-SLA-03, REQ-SLA-04). */
    HANDLING_ORDERED("mode"),
    /** Rules chose the assignee of the next line; the decision has the reasons (REQ-DESK-06). */
    AUTO_ASSIGNED("decision", "rules"),
    /** Another ticket was merged into this one. */
    MERGED_FROM("number"),
    /** A merge into this one was undone. */
    UNMERGED_FROM("number"),
    ATTACHED("name", "size"),
    /** A verb was taken back with all that it caused: the lines from the first to the last are as if they had never been. */
    UNDONE("verb", "first", "last"),
    /** The user said nothing about the result for so many working days: the next line closes it (REQ-DESK-11). */
    CLOSED_BY_WAIT("since", "days"),
    /** A new revision of the working calendar moved the ticket's clocks. */
    CALENDAR_CHANGED("revision");

    private final Set<String> details;

    HistoryEvent(String... details) {
        this.details = Set.of(details);
    }

    /** Names of the values that its line carries. */
    public Set<String> details() {
        return details;
    }
}
