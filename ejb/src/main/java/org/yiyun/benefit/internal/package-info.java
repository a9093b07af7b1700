/** How benefits reach the engine. */
@NullMarked
package org.yiyun.benefit.internal;

import org.jspecify.annotations.NullMarked;
