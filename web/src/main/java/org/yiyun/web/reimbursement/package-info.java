/** Scattered reimbursement over REST, on pages and as sheets. */
@NullMarked
package org.yiyun.web.reimbursement;

import org.jspecify.annotations.NullMarked;
