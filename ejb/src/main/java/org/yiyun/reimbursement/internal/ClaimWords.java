package org.yiyun.reimbursement.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillView;

/**
 * What a claim says, checked and in one way of writing.
 *
 * @param bill    its person in clear
 * @param birth   kind of birth or operation by the bill; null for what is no maternity
 * @param offsite off-site class of the bill, null for care in the city
 * @param card    digits alone
 */
record ClaimWords(
        BillView bill, @Nullable String birth, String institution, String institutionName, String invoice, @Nullable String offsite, @Nullable String filing,
        @Nullable LocalDate filedFrom, @Nullable LocalDate filedTo, String holder, String bank, String card) {}
