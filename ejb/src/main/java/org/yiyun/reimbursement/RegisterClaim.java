package org.yiyun.reimbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim to be registered (零星报销登记).
 *
 * @param bill            number of the settled bill: whose it is, the day, the amounts and the off-site class are told by it
 * @param institution     national code of the institution, or the one on the invoice where it has none
 * @param institutionName its name as on the invoice
 * @param invoice         number of the invoice (票据号)
 * @param filing          number of the filing of off-city care (异地就医备案号); null for none
 * @param filedFrom       first day for which the filing holds
 * @param filedTo         last day for which it holds; null for no end
 * @param holder          name of the payee's account (户名)
 * @param bank            name of the bank (开户银行)
 * @param card            number of card or account with its check digit
 */
public record RegisterClaim(
        @NotBlank @Size(max = 30) String bill, @NotBlank @Size(max = 20) String institution,
        @NotBlank @Size(max = 100) String institutionName, @NotBlank @Size(max = 40) String invoice,
        @Nullable @Size(max = 40) String filing, @Nullable LocalDate filedFrom, @Nullable LocalDate filedTo,
        @NotBlank @Size(max = 60) String holder, @NotBlank @Size(max = 100) String bank, @NotBlank @Size(max = 40) String card) {}
