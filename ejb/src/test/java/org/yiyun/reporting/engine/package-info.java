@NullMarked
package org.yiyun.reporting.engine;

import org.jspecify.annotations.NullMarked;
