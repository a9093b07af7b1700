package org.yiyun.evaluation;

import java.time.Instant;

/**
 * A row behind a figure, of those that the reader may see where it is kept.
 *
 * @param number of the ticket or complaint
 * @param text   its title, or what was said
 */
public record EvidenceRow(EvidenceKind kind, String number, String text, Instant at) {}
