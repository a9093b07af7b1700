/** The problem catalogue (问题目录): every situation that a client can act on, RFC 9457. */
@NullMarked
package org.yiyun.platform.problem;

import org.jspecify.annotations.NullMarked;
