/** Dispatch rules, their dry runs, and proposals with their reasons (派单): pages and REST. */
@NullMarked
package org.yiyun.web.dispatch;

import org.jspecify.annotations.NullMarked;
