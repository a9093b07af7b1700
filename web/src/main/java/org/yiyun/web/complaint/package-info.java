/** Complaints, suggestions and praise over REST, on pages and as files. */
@NullMarked
package org.yiyun.web.complaint;

import org.jspecify.annotations.NullMarked;
