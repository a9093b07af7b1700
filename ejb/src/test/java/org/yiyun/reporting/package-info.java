@NullMarked
package org.yiyun.reporting;

import org.jspecify.annotations.NullMarked;
