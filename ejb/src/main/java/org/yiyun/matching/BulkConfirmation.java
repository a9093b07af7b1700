package org.yiyun.matching;

/**
 * What came of confirming in bulk.
 *
 * @param open what is still to be looked at, one by one
 */
public record BulkConfirmation(long confirmed, long open) {}
