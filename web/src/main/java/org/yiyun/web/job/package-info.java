/** REST and pages of the feature {@code job} (任务). */
@NullMarked
package org.yiyun.web.job;

import org.jspecify.annotations.NullMarked;
