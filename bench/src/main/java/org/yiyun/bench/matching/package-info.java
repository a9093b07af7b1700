/** Quality and speed of matching own catalogues with a national library, beside a search by Lucene. */
@NullMarked
package org.yiyun.bench.matching;

import org.jspecify.annotations.NullMarked;
