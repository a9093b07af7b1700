/** Which suggestions follow from what is known of a person. Pure. */
@NullMarked
package org.yiyun.insured.engine;

import org.jspecify.annotations.NullMarked;
