/** Posts and shifts as stored. */
@NullMarked
package org.yiyun.roster.internal;

import org.jspecify.annotations.NullMarked;
