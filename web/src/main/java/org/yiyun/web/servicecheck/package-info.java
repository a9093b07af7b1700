/** The supervision group and its checks over REST, on pages and as files. */
@NullMarked
package org.yiyun.web.servicecheck;

import org.jspecify.annotations.NullMarked;
