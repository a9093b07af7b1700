/** How much of a code is done, worked out of plain numbers. */
@NullMarked
package org.yiyun.standardization.engine;

import org.jspecify.annotations.NullMarked;
