@NullMarked
package org.yiyun.register.personnel;

import org.jspecify.annotations.NullMarked;
