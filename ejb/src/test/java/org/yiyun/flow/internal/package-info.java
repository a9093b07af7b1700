@NullMarked
package org.yiyun.flow.internal;

import org.jspecify.annotations.NullMarked;
