/** REST and pages of the feature {@code inspection}: Inspections (巡检). */
@NullMarked
package org.yiyun.web.inspection;

import org.jspecify.annotations.NullMarked;
