package org.yiyun.register;

/** Where a suggestion stands: proposed, accepted or declined by somebody else, done. Texts: {@code register.improvement.*}. */
public enum ImprovementStatus { PROPOSED, ACCEPTED, DECLINED, DONE }
