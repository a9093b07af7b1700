/** The home board (工作台): my work, clocks about to run out, figures of today. */
@NullMarked
package org.yiyun.web.home;

import org.jspecify.annotations.NullMarked;
