/** Settlement lists as they are kept, and the files that they come and go in. */
@NullMarked
package org.yiyun.standardization.settlement.internal;

import org.jspecify.annotations.NullMarked;
