/** The search in the audit trail (审计). */
@NullMarked
package org.yiyun.web.audit;

import org.jspecify.annotations.NullMarked;
