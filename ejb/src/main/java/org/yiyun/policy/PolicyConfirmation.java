package org.yiyun.policy;

import java.time.Instant;

/**
 * The bureau's word on the configuration plan of a version (政策配置方案): that it is confirmed, or that the confirmation is
 * taken back. The last one counts.
 *
 * @param by     login of the person
 * @param name   as people know the person
 * @param remark what the person said; the reason if it is taken back
 */
public record PolicyConfirmation(Kind kind, Instant at, String by, String name, String remark) {
    /** Texts: {@code policy.confirmation.*}. */
    public enum Kind { CONFIRMED, WITHDRAWN }
}
