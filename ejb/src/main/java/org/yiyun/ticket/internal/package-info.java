@NullMarked
package org.yiyun.ticket.internal;

import org.jspecify.annotations.NullMarked;
