@NullMarked
package org.yiyun.metrics;

import org.jspecify.annotations.NullMarked;
