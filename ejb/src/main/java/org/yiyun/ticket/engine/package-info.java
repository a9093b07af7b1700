/** How likely two tickets are about the same; pure calculation. */
@NullMarked
package org.yiyun.ticket.engine;

import org.jspecify.annotations.NullMarked;
