/** Adoptions of codes, their events and files, and the dated lists. */
@NullMarked
package org.yiyun.standardization.internal;

import org.jspecify.annotations.NullMarked;
