package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BillChange;
import org.yiyun.benefit.BillDetails;
import org.yiyun.benefit.engine.AccountKey;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition;

/**
 * What a person's bills come to together (BEN-04). Nothing that accumulates is stored: it is worked out from the bills that
 * count, each by the version that decided it when it came, so it cannot drift from them.
 */
@ApplicationScoped
public class BillLedger {
    /** Id of a bill that is only tried: of the bills of its day it counts last. */
    public static final long BEHIND_ALL = Long.MAX_VALUE;

    private final Bills bills;
    private final BenefitSchemes schemes;

    @Inject
    public BillLedger(Bills bills, BenefitSchemes schemes) {
        this.bills = bills;
        this.schemes = schemes;
    }

    /** For the proxy. */
    protected BillLedger() {
        this(null, null);
    }

    /** The bills of a person as they stand: each that counts with its calculation, and the accounts. */
    public record Statement(List<Bill> bills, Map<Bill, Calculation> calculations, List<BillDetails.Account> accounts) {}

    /** Works all bills of the person out, in order. */
    public Statement statement(String scheme, String person) {
        return statement(scheme, bills.of(scheme, person));
    }

    private Statement statement(String scheme, List<Bill> all) {
        Map<Long, Bill> byId = new LinkedHashMap<>();
        all.forEach(bill -> byId.put(bill.id(), bill));
        PersonLedger ledger = new PersonLedger(entry -> schemes.version(scheme, byId.get(entry.sequence()).versionOf(entry)).scheme());
        all.stream().filter(Bill::counts).map(bill -> bill.entries(schemes)).forEach(ledger::addAll);
        Map<Bill, Calculation> calculations = new LinkedHashMap<>();
        PolicyDefinition newest = null;
        for (Map.Entry<Long, Calculation> settled : ledger.bills().entrySet()) {
            calculations.put(byId.get(settled.getKey()), settled.getValue());
            newest = settled.getValue().run().plan().definition();
        }
        return new Statement(all, calculations, newest == null ? List.of() : accounts(newest, ledger.accounts()));
    }

    /**
     * What a bill would come to behind the person's others that count on its day; nothing is kept.
     *
     * @param trial with the number {@link #BEHIND_ALL}
     */
    public Calculation trial(Bill trial) {
        List<Bill> all = new ArrayList<>(bills.of(trial.scheme(), trial.person()));
        all.add(trial);
        return Objects.requireNonNull(statement(trial.scheme(), all).calculations().get(trial));
    }

    /** The first day on which something of a bill counts: of a stay in parts that of its first part. */
    public LocalDate firstDay(Bill bill) {
        return bill.entries(schemes).get(0).on();
    }

    /** @throws BusinessException CONFLICT for one that was taken back */
    public BenefitComparison compare(Bill left, Bill right) {
        return Comparisons.of(side(left), side(right));
    }

    private Side side(Bill bill) {
        bill.requireCounting();
        Calculation calculation = statement(bill.scheme(), bill.person()).calculations().get(bill);
        if (calculation == null) {
            throw bill.gone();
        }
        return Side.of(calculation, bill);
    }

    private static List<BillDetails.Account> accounts(PolicyDefinition definition, Map<AccountKey, BigDecimal> amounts) {
        Map<String, String> titles = new LinkedHashMap<>();
        definition.accumulators().forEach(accumulator -> titles.put(accumulator.code(), accumulator.title()));
        return amounts.entrySet().stream()
                .map(account -> new BillDetails.Account(
                        account.getKey().code(), titles.getOrDefault(account.getKey().code(), account.getKey().code()),
                        account.getKey().period(), account.getKey().by(), AccountWords.by(definition, account.getKey()),
                        Results.money(account.getValue())))
                .toList();
    }

    /**
     * Works all bills of the person out again after one has come or gone, and writes down each result that is another one now.
     * The caller holds the person's lock.
     *
     * @return the other bills that have changed
     */
    public List<BillChange.Changed> settle(Bill cause, String by, Instant at) {
        Statement now = statement(cause.scheme(), cause.person());
        List<BillChange.Changed> changed = new ArrayList<>();
        if (!cause.counts() && cause.nothing(by, at)) {
            bills.add(new Settlement(cause, cause, by, at));
        }
        now.calculations().forEach((bill, calculation) -> {
            BigDecimal before = bill.payout();
            if (bill.result(calculation, by, at)) {
                bills.add(new Settlement(bill, cause, by, at));
                if (bill != cause) {
                    changed.add(new BillChange.Changed(
                            bill.number(), Results.money(before), Results.money(bill.payout()),
                            Results.money(bill.payout().subtract(before))));
                }
            }
        });
        return changed;
    }
}
