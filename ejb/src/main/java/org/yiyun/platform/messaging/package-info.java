/** The broker of this node, for the threads of the product's own loops. */
@NullMarked
package org.yiyun.platform.messaging;

import org.jspecify.annotations.NullMarked;
