/** Findings and appeals over REST, on pages and as files. */
@NullMarked
package org.yiyun.web.appeal;

import org.jspecify.annotations.NullMarked;
