/** Plans of changes and their approval. */
@NullMarked
package org.yiyun.change.internal;

import org.jspecify.annotations.NullMarked;
