package org.yiyun.complaint;

import java.time.Instant;

/** What whoever records something gets back; more is only for those who may see it. */
public record ComplaintReceipt(String number, ComplaintKind kind, Instant receivedAt, int version) {}
