@NullMarked
package org.yiyun.job.internal;

import org.jspecify.annotations.NullMarked;
