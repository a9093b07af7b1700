@NullMarked
package org.yiyun.reporting.print;

import org.jspecify.annotations.NullMarked;
