/** Subscriptions, deliveries and their sending. */
@NullMarked
package org.yiyun.webhook.internal;

import org.jspecify.annotations.NullMarked;
