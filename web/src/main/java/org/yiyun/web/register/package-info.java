/** REST and pages of the feature {@code register} (登记册). */
@NullMarked
package org.yiyun.web.register;

import org.jspecify.annotations.NullMarked;
