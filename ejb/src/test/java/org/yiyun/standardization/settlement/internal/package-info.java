/** Tests of settlement lists on a database. */
@NullMarked
package org.yiyun.standardization.settlement.internal;

import org.jspecify.annotations.NullMarked;
