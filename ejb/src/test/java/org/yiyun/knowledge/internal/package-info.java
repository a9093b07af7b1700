/** Tests of the knowledge base. */
@NullMarked
package org.yiyun.knowledge.internal;

import org.jspecify.annotations.NullMarked;
