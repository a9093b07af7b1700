package org.yiyun.policy;

/** A version has been approved and may be in force at any moment: time for every node to compile it. */
public record PolicyApproved(String policy, int version) {
    /** Type of the message. */
    public static final String TYPE = "PolicyApproved";
}
