/** Ratings: how they are asked for, given and added up. */
@NullMarked
package org.yiyun.satisfaction.internal;

import org.jspecify.annotations.NullMarked;
