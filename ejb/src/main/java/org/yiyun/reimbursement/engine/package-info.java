/** What can be judged of a claim without looking anything up. */
@NullMarked
package org.yiyun.reimbursement.engine;

import org.jspecify.annotations.NullMarked;
