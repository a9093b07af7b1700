/** Tests of transactions. */
@NullMarked
package org.yiyun.transaction.engine;

import org.jspecify.annotations.NullMarked;
