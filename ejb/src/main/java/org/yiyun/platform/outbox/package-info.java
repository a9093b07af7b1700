/**
 * How facts leave a transaction and are taken in once (发件箱, 收件箱).
 *
 * <p>{@link org.yiyun.platform.outbox.Outbox#put} writes a fact with the business data. The relay, one at a time in the
 * cluster, sends what is committed to the JMS queues that {@link org.yiyun.platform.outbox.MessageRoutes} name and tells
 * every node of the facts that are to be broadcast. Delivery is at least once; a consumer that must act once asks
 * {@link org.yiyun.platform.outbox.Inbox#firstTime} in its own transaction. The truth stays in PostgreSQL: JMS carries
 * and wakes, it does not remember.
 */
@NullMarked
package org.yiyun.platform.outbox;

import org.jspecify.annotations.NullMarked;
