@NullMarked
package org.yiyun.reconciliation.internal;

import org.jspecify.annotations.NullMarked;
