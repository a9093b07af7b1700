/** Webhook subscriptions and deliveries over REST and as pages. */
@NullMarked
package org.yiyun.web.webhook;

import org.jspecify.annotations.NullMarked;
