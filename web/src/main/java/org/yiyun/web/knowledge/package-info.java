/** The knowledge base over REST and on pages; here the words of a ticket become a draft. */
@NullMarked
package org.yiyun.web.knowledge;

import org.jspecify.annotations.NullMarked;
