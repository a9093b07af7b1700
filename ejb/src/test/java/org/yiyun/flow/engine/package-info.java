@NullMarked
package org.yiyun.flow.engine;

import org.jspecify.annotations.NullMarked;
