package org.yiyun.visit;

import java.time.Instant;

/**
 * What somebody found from afar for a visit (远程诊断结论, REQ-SLA-03).
 *
 * @param person   login
 * @param internal not for the paper that the user gets
 */
public record Finding(Instant at, String person, String text, boolean internal) {}
