/** Tests of what goes out. */
@NullMarked
package org.yiyun.benefit.internal;

import org.jspecify.annotations.NullMarked;
