/** Mails and calls that came in, over REST and as pages. */
@NullMarked
package org.yiyun.web.intake;

import org.jspecify.annotations.NullMarked;
