@NullMarked
package org.yiyun.register;

import org.jspecify.annotations.NullMarked;
