/** Work on transactions: the log, encounters, settlements. */
@NullMarked
package org.yiyun.transaction.internal;

import org.jspecify.annotations.NullMarked;
