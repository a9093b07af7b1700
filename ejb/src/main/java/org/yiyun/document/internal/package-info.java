/** Nobody else's business: the rows of templates and documents. */
@NullMarked
package org.yiyun.document.internal;

import org.jspecify.annotations.NullMarked;
