@NullMarked
package org.yiyun.register.internal;

import org.jspecify.annotations.NullMarked;
