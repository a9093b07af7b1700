/** How messages are taken in and dead letters kept. */
@NullMarked
package org.yiyun.hotline.internal;

import org.jspecify.annotations.NullMarked;
