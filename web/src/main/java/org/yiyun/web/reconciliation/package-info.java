/** REST and pages of the feature {@code reconciliation}: Weekly reconciliation records (对账). */
@NullMarked
package org.yiyun.web.reconciliation;

import org.jspecify.annotations.NullMarked;
