package org.yiyun.directive;

/** A text that is in force as a version of a policy, with what everybody may read of it. */
public record PublishedText(String policy, String policyTitle, int version, ReadingAid text) {}
