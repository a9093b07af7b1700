/** Tests of the knowledge base. */
@NullMarked
package org.yiyun.knowledge;

import org.jspecify.annotations.NullMarked;
