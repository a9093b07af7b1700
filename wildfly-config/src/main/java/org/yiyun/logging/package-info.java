/** What the server's log keeps (日志). A module of the server, next to the broker's. */
@NullMarked
package org.yiyun.logging;

import org.jspecify.annotations.NullMarked;
