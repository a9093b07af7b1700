@NullMarked
package org.yiyun.reporting.periodic;

import org.jspecify.annotations.NullMarked;
