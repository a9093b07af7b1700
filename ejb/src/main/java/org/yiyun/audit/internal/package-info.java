@NullMarked
package org.yiyun.audit.internal;

import org.jspecify.annotations.NullMarked;
