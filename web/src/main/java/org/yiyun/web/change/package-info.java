/** Changes over REST and on pages. */
@NullMarked
package org.yiyun.web.change;

import org.jspecify.annotations.NullMarked;
