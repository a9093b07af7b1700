/**
 * National transactions of designated institutions (医保接口交易), REQ-BEN-13 and REQ-BEN-16: identification (1101), visits (2201 to 2203),
 * stays (2401 to 2405), fee lines, trial, settlement and taking back (2204 to 2208, 2301 to 2305), referral out of the city (2501, 2502)
 * and reversal (2601), on the bills of {@code benefit}.
 *
 * <p>Terms: encounter 就诊 (mdtrt_id), batch 收费批次 (chrg_bchno), refusal 拒绝, spell (a transaction is over its threshold). Invariants:
 * one msgid of an institution is worked on once, and has one answer; what a message does and its line in the log commit together;
 * nothing is refused without a stable code, the field, a sentence and what to do; neither personal data in clear nor tokens are in the
 * log; a batch or stay has one settlement that counts, which is a bill; a person's bills go one after the other.
 */
@NullMarked
package org.yiyun.transaction;

import org.jspecify.annotations.NullMarked;
