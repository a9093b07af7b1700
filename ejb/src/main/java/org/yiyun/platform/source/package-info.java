/** Sources that others cite (引用来源): policies, parameters, codes, calendars; told when a new version of one counts. */
@NullMarked
package org.yiyun.platform.source;

import org.jspecify.annotations.NullMarked;
