/** Transactions of institutions over REST, and pages to watch them. */
@NullMarked
package org.yiyun.web.transaction;

import org.jspecify.annotations.NullMarked;
