@NullMarked
package org.yiyun.cluster;

import org.jspecify.annotations.NullMarked;
