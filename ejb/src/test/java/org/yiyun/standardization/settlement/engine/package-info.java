/** Tests of the check of settlement lists. */
@NullMarked
package org.yiyun.standardization.settlement.engine;

import org.jspecify.annotations.NullMarked;
