/** The relay from the outbox to JMS and to all nodes. */
@NullMarked
package org.yiyun.platform.outbox.internal;

import org.jspecify.annotations.NullMarked;
