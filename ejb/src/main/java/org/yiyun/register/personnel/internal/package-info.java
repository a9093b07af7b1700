@NullMarked
package org.yiyun.register.personnel.internal;

import org.jspecify.annotations.NullMarked;
