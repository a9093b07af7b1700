/** Evaluation of institutions: REST and pages. */
@NullMarked
package org.yiyun.web.evaluation;

import org.jspecify.annotations.NullMarked;
