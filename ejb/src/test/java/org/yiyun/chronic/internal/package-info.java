@NullMarked
package org.yiyun.chronic.internal;

import org.jspecify.annotations.NullMarked;
