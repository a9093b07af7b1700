/** REST and pages of the feature {@code reporting} (报告). */
@NullMarked
package org.yiyun.web.reporting;

import org.jspecify.annotations.NullMarked;
