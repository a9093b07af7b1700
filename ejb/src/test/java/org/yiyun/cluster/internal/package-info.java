@NullMarked
package org.yiyun.cluster.internal;

import org.jspecify.annotations.NullMarked;
