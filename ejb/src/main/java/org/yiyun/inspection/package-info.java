/**
 * Inspections (巡检): what was looked at where, and what was found and corrected.
 *
 * <p>This is the record that 《巡检报告》 is made of (REQ-RPT-02) with the checks of REQ-INSP-02 and REQ-INSP-05 as data; plans for each
 * institution, tickets of findings and their four hours (REQ-INSP-01, 04) are not built. Invariants: an inspection has a result for each
 * check of at least one area; what is abnormal has a finding; a finding is corrected once. An inspection is never changed otherwise.
 */
@NullMarked
package org.yiyun.inspection;

import org.jspecify.annotations.NullMarked;
