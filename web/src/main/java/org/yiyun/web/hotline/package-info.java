/** Dead letters over REST and as a page. */
@NullMarked
package org.yiyun.web.hotline;

import org.jspecify.annotations.NullMarked;
