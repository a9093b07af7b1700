@NullMarked
package org.yiyun.platform.disk;

import org.jspecify.annotations.NullMarked;
