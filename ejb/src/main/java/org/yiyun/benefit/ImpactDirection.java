package org.yiyun.benefit;

/** Whether the funds would have paid more for a bill, or less. */
public enum ImpactDirection { MORE, LESS }
