@NullMarked
package org.yiyun.chronic;

import org.jspecify.annotations.NullMarked;
