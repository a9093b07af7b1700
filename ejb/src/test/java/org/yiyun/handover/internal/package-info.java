@NullMarked
package org.yiyun.handover.internal;

import org.jspecify.annotations.NullMarked;
