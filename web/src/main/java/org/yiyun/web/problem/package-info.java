/** Problems and known errors over REST and on pages. */
@NullMarked
package org.yiyun.web.problem;

import org.jspecify.annotations.NullMarked;
