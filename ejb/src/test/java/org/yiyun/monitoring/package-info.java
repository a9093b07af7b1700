@NullMarked
package org.yiyun.monitoring;

import org.jspecify.annotations.NullMarked;
