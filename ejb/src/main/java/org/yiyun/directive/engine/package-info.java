/** When people are to be reminded of a directive; pure calculation. */
@NullMarked
package org.yiyun.directive.engine;

import org.jspecify.annotations.NullMarked;
