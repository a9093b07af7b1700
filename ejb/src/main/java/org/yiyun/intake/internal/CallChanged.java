package org.yiyun.intake.internal;

/** A call at somebody's desk is another one than before; nothing personal goes along. */
public record CallChanged(String agent) {}
