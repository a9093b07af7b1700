/** What a library's definition means, without any interface to the outside: fields, codes, contents and their difference. */
@NullMarked
package org.yiyun.catalog.engine;

import org.jspecify.annotations.NullMarked;
