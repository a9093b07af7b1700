@NullMarked
package org.yiyun.monitoring.internal;

import org.jspecify.annotations.NullMarked;
