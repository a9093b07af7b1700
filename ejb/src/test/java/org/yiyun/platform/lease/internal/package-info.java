@NullMarked
package org.yiyun.platform.lease.internal;

import org.jspecify.annotations.NullMarked;
