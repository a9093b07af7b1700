/** Tests of what goes out. */
@NullMarked
package org.yiyun.reimbursement.internal;

import org.jspecify.annotations.NullMarked;
