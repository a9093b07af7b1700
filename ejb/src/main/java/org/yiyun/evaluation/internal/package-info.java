/** Nobody else's business: criteria, results and objections as they are kept, and who may do what with them. */
@NullMarked
package org.yiyun.evaluation.internal;

import org.jspecify.annotations.NullMarked;
