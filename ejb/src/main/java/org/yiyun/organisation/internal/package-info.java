@NullMarked
package org.yiyun.organisation.internal;

import org.jspecify.annotations.NullMarked;
