@NullMarked
package org.yiyun.inspection;

import org.jspecify.annotations.NullMarked;
