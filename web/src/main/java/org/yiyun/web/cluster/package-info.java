/** REST and page of the cluster (集群). */
@NullMarked
package org.yiyun.web.cluster;

import org.jspecify.annotations.NullMarked;
