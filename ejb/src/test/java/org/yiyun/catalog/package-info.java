@NullMarked
package org.yiyun.catalog;

import org.jspecify.annotations.NullMarked;
