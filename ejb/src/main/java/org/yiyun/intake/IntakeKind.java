package org.yiyun.intake;

/** By what something came to a ticket. */
public enum IntakeKind { MAIL, CALL, CHAT }
