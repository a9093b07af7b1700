package org.yiyun.ticket;

/** Something was found while an engineer travels, who should know it before arriving (REQ-SLA-03); outbox type {@code TicketFinding}. */
public record TicketFinding(String number, String engineer, String text) {}
