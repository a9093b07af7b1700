/** Business flows over REST and on pages. */
@NullMarked
package org.yiyun.web.flow;

import org.jspecify.annotations.NullMarked;
