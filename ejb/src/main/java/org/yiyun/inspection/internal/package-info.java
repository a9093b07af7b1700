@NullMarked
package org.yiyun.inspection.internal;

import org.jspecify.annotations.NullMarked;
