@NullMarked
package org.yiyun.job;

import org.jspecify.annotations.NullMarked;
