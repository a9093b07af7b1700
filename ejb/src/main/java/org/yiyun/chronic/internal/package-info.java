/** Entities, rows and rules of registrations; for nobody else. */
@NullMarked
package org.yiyun.chronic.internal;

import org.jspecify.annotations.NullMarked;
