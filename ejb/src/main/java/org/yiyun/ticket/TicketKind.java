package org.yiyun.ticket;

/** What is asked for (工单类型, REQ-DESK-04). Texts: {@code ticket.kind.*}. */
public enum TicketKind {
    CONSULTATION, FAULT, SERVICE_REQUEST, DATA, REQUIREMENT, COMPLAINT, TASK, CHANGE
}
