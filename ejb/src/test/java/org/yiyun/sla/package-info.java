/** Tests of the limits that the product ships and of their changes. */
@NullMarked
package org.yiyun.sla;

import org.jspecify.annotations.NullMarked;
