/** Tests of transactions. */
@NullMarked
package org.yiyun.transaction.internal;

import org.jspecify.annotations.NullMarked;
