@NullMarked
package org.yiyun.platform.database.internal;

import org.jspecify.annotations.NullMarked;
