/** Libraries, their versions and entries as they are kept, and how files become versions. */
@NullMarked
package org.yiyun.catalog.internal;

import org.jspecify.annotations.NullMarked;
