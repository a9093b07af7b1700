package org.yiyun.reimbursement.internal;

import org.yiyun.reimbursement.engine.BankCard;
import org.yiyun.security.Masked;

/** Whose claim it is and who is paid, for eyes that need not know. */
final class Payee {
    private Payee() {}

    static String person(String identity) {
        return String.valueOf(Masked.identity(identity));
    }

    static String holder(String name) {
        return String.valueOf(Masked.name(name));
    }

    static String card(String number) {
        return BankCard.masked(number);
    }
}
