@NullMarked
package org.yiyun.metrics.internal;

import org.jspecify.annotations.NullMarked;
