/**
 * Escalation (升级): who hears when a clock runs out or somebody asks for help. Requirement SLA-14; stands above ticket and
 * notification in the order of features, beside hotline.
 *
 * <p>Warnings and breaches are claimed from the ticket feature within a second of their moment, by one node, and become
 * {@link org.yiyun.escalation.Escalation} messages in the transaction of the claim: each exactly once in the outbox, from
 * there at least once to queue {@code ticket.escalation}. The rule of the clock names posts along first line, on-site,
 * headquarters, province; the roster says who stands there. From the queue they reach people as notifications.
 * A ticket of level 1 for which work is ordered calls the standby pool of the roster too (DUTY-03).
 */
@NullMarked
package org.yiyun.escalation;

import org.jspecify.annotations.NullMarked;
