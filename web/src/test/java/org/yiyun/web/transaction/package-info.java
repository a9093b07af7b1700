/** Tests of the pages of transactions. */
@NullMarked
package org.yiyun.web.transaction;

import org.jspecify.annotations.NullMarked;
