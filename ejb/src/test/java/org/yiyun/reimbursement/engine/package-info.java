/** Tests of reimbursements as pure calculation. */
@NullMarked
package org.yiyun.reimbursement.engine;

import org.jspecify.annotations.NullMarked;
