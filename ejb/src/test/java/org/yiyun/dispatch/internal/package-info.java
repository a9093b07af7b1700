/** What a dry run makes of the past. */
@NullMarked
package org.yiyun.dispatch.internal;

import org.jspecify.annotations.NullMarked;
