@NullMarked
package org.yiyun.reporting.internal;

import org.jspecify.annotations.NullMarked;
