@NullMarked
package org.yiyun.reconciliation;

import org.jspecify.annotations.NullMarked;
