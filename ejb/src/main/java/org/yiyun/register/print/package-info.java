/** The summary of management operation as paper; pure, without any boundary. */
@NullMarked
package org.yiyun.register.print;

import org.jspecify.annotations.NullMarked;
