/**
 * Weekly reconciliation records (对账周记录): for each institution how many settlement lists of a week it had to upload, how many it did,
 * and the differences of its reconciliation, entered or imported by file. The weekly notice is made of them (REQ-RPT-02, REQ-SETL-07);
 * reconciling settlements itself (REQ-SETL) is not built.
 *
 * <p>Invariants: one record of an institution and a week; entering it again replaces it, and the audit trail tells what stood before.
 */
@NullMarked
package org.yiyun.reconciliation;

import org.jspecify.annotations.NullMarked;
