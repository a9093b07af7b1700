/** The choice alone. */
@NullMarked
package org.yiyun.dispatch.engine;

import org.jspecify.annotations.NullMarked;
