/** REST and pages of the feature {@code handover} (人员更换). */
@NullMarked
package org.yiyun.web.handover;

import org.jspecify.annotations.NullMarked;
