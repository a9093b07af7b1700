/** REST and pages of the feature {@code monitoring}: Measurements of systems (性能监测). */
@NullMarked
package org.yiyun.web.monitoring;

import org.jspecify.annotations.NullMarked;
