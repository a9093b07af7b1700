/** Words of articles and questions as PostgreSQL's full-text types, and marked excerpts; pure. */
@NullMarked
package org.yiyun.knowledge.engine;

import org.jspecify.annotations.NullMarked;
