/** Policies over REST and on pages. */
@NullMarked
package org.yiyun.web.policy;

import org.jspecify.annotations.NullMarked;
