/**
 * Service levels and their clocks (服务级别与时限). Limits are data ({@link org.yiyun.sla.SlaRule}, REQ-SLA-12); clocks
 * are derived from the facts of a subject ({@link org.yiyun.sla.ServiceFact}) and can be derived again at any time.
 * Several contract profiles run side by side, so that contradicting limits coexist (requirements, appendix D).
 */
@NullMarked
package org.yiyun.sla;

import org.jspecify.annotations.NullMarked;
