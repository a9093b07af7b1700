/** The layout of settlement lists and their check, without any database. */
@NullMarked
package org.yiyun.standardization.settlement.engine;

import org.jspecify.annotations.NullMarked;
