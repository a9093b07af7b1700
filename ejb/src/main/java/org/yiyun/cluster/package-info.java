/**
 * The cluster as its administrators see it (集群): nodes, who has which role, what changed hands, the message stores, and the
 * figures that tell how it does. The mechanism is {@link org.yiyun.platform.lease}.
 */
@NullMarked
package org.yiyun.cluster;

import org.jspecify.annotations.NullMarked;
