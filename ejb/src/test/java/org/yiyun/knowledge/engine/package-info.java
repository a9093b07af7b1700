/** Tests of the knowledge base. */
@NullMarked
package org.yiyun.knowledge.engine;

import org.jspecify.annotations.NullMarked;
