/** Nobody else's business. */
@NullMarked
package org.yiyun.dispatch.internal;

import org.jspecify.annotations.NullMarked;
