package org.yiyun.policy;

import org.yiyun.policy.engine.PolicyProgram;

/** A version with its compiled program; one object for a version on a node. */
public record InForce(String policy, int version, PolicyProgram program) {}
