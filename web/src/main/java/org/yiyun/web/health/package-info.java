/** Whether this node lives and can take work (健康检查), for balancers and the launcher. */
@NullMarked
package org.yiyun.web.health;

import org.jspecify.annotations.NullMarked;
