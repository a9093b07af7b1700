@NullMarked
package org.yiyun.insured.internal;

import org.jspecify.annotations.NullMarked;
