/** Nobody else's business: claims, their reviews and their sheet. */
@NullMarked
package org.yiyun.reimbursement.internal;

import org.jspecify.annotations.NullMarked;
