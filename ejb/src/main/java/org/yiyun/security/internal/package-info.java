@NullMarked
package org.yiyun.security.internal;

import org.jspecify.annotations.NullMarked;
