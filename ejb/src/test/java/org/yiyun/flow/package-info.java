@NullMarked
package org.yiyun.flow;

import org.jspecify.annotations.NullMarked;
