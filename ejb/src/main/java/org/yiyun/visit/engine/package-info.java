/** Works visits out of a ticket's history (上门次数的推算). */
@NullMarked
package org.yiyun.visit.engine;

import org.jspecify.annotations.NullMarked;
