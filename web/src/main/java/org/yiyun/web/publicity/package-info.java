/** Campaigns that make policies known, over REST and as pages. */
@NullMarked
package org.yiyun.web.publicity;

import org.jspecify.annotations.NullMarked;
