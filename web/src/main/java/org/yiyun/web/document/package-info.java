/** Templates of documents, as REST and pages. */
@NullMarked
package org.yiyun.web.document;

import org.jspecify.annotations.NullMarked;
