package org.yiyun.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.transaction.engine.RefusalCode;
import org.yiyun.web.faces.UserLocale;

/** Names of transactions and reasons as pages show them. */
@Named
@RequestScoped
public class TransactionWords {
    @Inject
    private UserLocale user;

    /** 2207 门诊结算; the number alone of what has no name. */
    public String transaction(String infno) {
        return name(user.getLocale(), infno);
    }

    /** 总额与明细不符; empty for nothing. */
    public String reason(@Nullable String code) {
        return reason(user.getLocale(), code);
    }

    static String name(Locale locale, String infno) {
        return Texts.find(locale, "transaction.name." + infno).map(name -> infno + " " + name).orElse(infno);
    }

    static String reason(Locale locale, @Nullable String code) {
        return code == null ? "" : RefusalCode.ofNumber(code).map(one -> Texts.get(locale, one.key())).orElse(code);
    }
}
