/** The national layout in and out: reading, masking, amounts and reasons of refusals; pure. */
@NullMarked
package org.yiyun.transaction.engine;

import org.jspecify.annotations.NullMarked;
