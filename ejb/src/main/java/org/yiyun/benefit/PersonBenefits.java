package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.AccountKey;
import org.yiyun.benefit.engine.AccountLimit;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.internal.AccountWords;
import org.yiyun.benefit.internal.Bill;
import org.yiyun.benefit.internal.BillLedger;
import org.yiyun.benefit.internal.Bills;
import org.yiyun.benefit.internal.Results;
import org.yiyun.platform.BusinessClock;
import org.yiyun.policy.InForce;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * What is settled and kept of one person, for features that answer that person. Who asks for it records the sight: what goes out
 * here names nobody.
 */
@Stateless
public class PersonBenefits {
    public static final int MOST_BILLS = 20;

    private final Bills bills;
    private final BillLedger ledger;
    private final PolicyPrograms programs;
    private final BusinessClock clock;

    @Inject
    public PersonBenefits(Bills bills, BillLedger ledger, PolicyPrograms programs, BusinessClock clock) {
        this.bills = bills;
        this.ledger = ledger;
        this.programs = programs;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PersonBenefits() {
        this(null, null, null, null);
    }

    /**
     * By scheme, in order of their codes; empty for somebody of whom there are no bills.
     *
     * @param person identity number as it is kept
     */
    @Requires(Permission.BENEFIT_READ)
    public List<PersonStatement> of(String person) {
        Callers.current().refuseNarrowScope();
        return bills.schemes(person).stream().map(scheme -> statement(scheme, person)).toList();
    }

    private PersonStatement statement(String scheme, String person) {
        BillLedger.Statement found = ledger.statement(scheme, person);
        Optional<InForce> inForce = programs.inForce(scheme, clock.today(), clock.now());
        PolicyDefinition now = inForce.map(version -> version.program().definition()).orElse(null);
        List<PersonStatement.Account> accounts = now == null ? List.of() : found.accounts().stream()
                .map(account -> account(now, account, clock.today()))
                .flatMap(Optional::stream)
                .toList();
        List<PersonStatement.Bill> newest = new ArrayList<>(found.bills().stream()
                .map(bill -> bill(bill, found.calculations().get(bill)))
                .toList());
        Collections.reverse(newest);
        return new PersonStatement(scheme, now == null ? scheme : now.title(), inForce.map(InForce::version).orElse(null), accounts,
                newest.subList(0, Math.min(MOST_BILLS, newest.size())));
    }

    private static Optional<PersonStatement.Account> account(PolicyDefinition now, BillDetails.Account account, LocalDate today) {
        AccountKey key = new AccountKey(account.code(), account.period(), account.by());
        if (!key.isOpen(now, today)) {
            return Optional.empty();
        }
        Optional<AccountLimit> limit = AccountLimit.of(now, key, today);
        return Optional.of(new PersonStatement.Account(
                account.code(), account.title(), account.period(), AccountWords.by(now, key), account.amount(),
                limit.map(one -> Results.yuan(one.amount())).orElse(null), limit.map(AccountLimit::title).orElse(null),
                limit.map(one -> Results.yuan(one.amount().subtract(account.amount()).max(BigDecimal.ZERO))).orElse(null),
                limit.map(AccountLimit::source).orElse(null)));
    }

    private static PersonStatement.Bill bill(Bill bill, @Nullable Calculation calculation) {
        BillView view = bill.view("");
        BenefitResult result = calculation == null ? null : bill.result(calculation);
        return new PersonStatement.Bill(
                view.number(), view.on(), view.version(), view.total(), view.eligible(), view.payout(), view.selfPay(),
                view.isCancelled(), result == null ? List.of() : result.parts(),
                result == null ? List.of() : result.billSteps().stream().map(BenefitResult.Step::explanation).toList());
    }
}
