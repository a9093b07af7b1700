/** Tests of shares. */
@NullMarked
package org.yiyun.standardization.engine;

import org.jspecify.annotations.NullMarked;
