package org.yiyun.ticket;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is so of a ticket or is not, so that figures count it and lists show exactly those that a figure counted (REQ-DESK-19). The
 * rules are those of {@code R__rpt_ticket.sql}, which the operation report reads too. Texts: {@code ticket.trait.*}.
 */
public enum TicketTrait {
    /** Neither closed nor merged. */
    OPEN,
    /** Solved and not reopened since (已排除, 已反馈, 已关闭). */
    RESOLVED,
    /** Resolved by the first line: nobody was sent, nobody further up was asked (一线解决). */
    FIRST_LINE,
    /** Somebody has taken the matter up, and it was not merged. */
    RESPONDED,
    /** Accepted, and afterwards a solution was proposed or made; not merged. */
    ANALYSED,
    /** At least one assessed response limit is decided: kept, or late as of the moment asked for. */
    RESPONSE_DECIDED,
    RESPONSE_LATE,
    /** The same of the limit for the solution. */
    SOLUTION_DECIDED,
    SOLUTION_LATE,
    /** Was given a level at least once. */
    GRADED,
    /** Was given more than one level: the first was wrong. */
    REGRADED,
    /** Was assigned to somebody at least once. */
    ASSIGNED,
    /** Was assigned to more than one person: the first was the wrong one. */
    REASSIGNED,
    REOPENED,
    /** Of kind FAULT. */
    FAULT,
    /** A fault of which system, module or symptom was not written down (记录不全). */
    UNDETAILED,
    /**
     * A fault of level 1 (系统瘫痪, 结算严重错误或应用不能工作; 001 三(三)2) of a system that was named. Not what was merged: the ticket
     * that it went into tells its end.
     */
    OUTAGE;

    private static final Set<TicketTrait> OF_TICKET = EnumSet.of(OPEN, RESOLVED, FIRST_LINE, FAULT, UNDETAILED, OUTAGE);

    /** Whether the history or the clocks of each ticket have to be read to tell: dear over all the tickets there are. */
    public boolean isOfHistory() {
        return !OF_TICKET.contains(this);
    }
}
