@NullMarked
package org.yiyun.chronic.engine;

import org.jspecify.annotations.NullMarked;
