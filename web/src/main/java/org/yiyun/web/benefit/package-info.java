/** Benefits over REST and on pages. */
@NullMarked
package org.yiyun.web.benefit;

import org.jspecify.annotations.NullMarked;
