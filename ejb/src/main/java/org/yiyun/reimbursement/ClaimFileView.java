package org.yiyun.reimbursement;

import java.time.Instant;

/**
 * A paper of a claim (报销材料).
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record ClaimFileView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {}
