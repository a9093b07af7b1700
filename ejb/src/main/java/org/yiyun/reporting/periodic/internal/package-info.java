@NullMarked
package org.yiyun.reporting.periodic.internal;

import org.jspecify.annotations.NullMarked;
