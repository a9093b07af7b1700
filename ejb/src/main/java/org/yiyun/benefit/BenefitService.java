package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.internal.BenefitSchemes;
import org.yiyun.benefit.internal.Bill;
import org.yiyun.benefit.internal.BillLedger;
import org.yiyun.benefit.internal.BillPlan;
import org.yiyun.benefit.internal.BillViews;
import org.yiyun.benefit.internal.ChargingInstitution;
import org.yiyun.benefit.internal.LineCodes;
import org.yiyun.benefit.internal.Bills;
import org.yiyun.benefit.internal.PriorKeys;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Settles bills and takes them back (结算、退费). Bills of one person under one scheme go one after the other, on all nodes, so
 * no limit is passed; a bill that comes late or goes changes the later ones as if it had always been there, or never.
 */
@Stateless
public class BenefitService {
    private final Bills bills;
    private final BillLedger ledger;
    private final BenefitSchemes schemes;
    private final BillViews views;
    private final LineCodes codes;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public BenefitService(
            Bills bills, BillLedger ledger, BenefitSchemes schemes, BillViews views, LineCodes codes, AuditTrail audit,
            BusinessClock clock) {
        this.bills = bills;
        this.ledger = ledger;
        this.schemes = schemes;
        this.views = views;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected BenefitService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Settles a bill by the version in force on its day, as is known now, and keeps it.
     *
     * @throws BusinessException INVALID for a wrong identity number, an unknown scheme, a day without a version, prior amounts
     *     behind other bills of the person, a day before such amounts, the same bill once more, or a fault of the bill by its path;
     *     RULE_BROKEN if the policy has no value
     */
    @Requires(Permission.BENEFIT_SETTLE)
    public BillChange settle(SettleBill command) {
        Asked asked = asked(command);
        bills.lock(command.scheme(), asked.person());
        String by = Callers.current().name();
        Instant now = asked.now();
        Bill bill = asked.bill(bills.nextId(), command.scheme(), by);
        refuseTwice(bill, JsonTree.write(asked.body()));
        refuseTwoBeginnings(bill, asked.plan().firstDay());
        bills.add(bill);
        List<BillChange.Changed> changed = ledger.settle(bill, by, now);
        bills.flush();
        Map<String, Object> details = new LinkedHashMap<>(Map.of(
                "scheme", bill.scheme(), "version", bill.policyVersion(), "payout", bill.payout(), "changed", numbers(changed)));
        if (asked.institution() != null) {
            details.put("institution", asked.institution());
        }
        audit.record("benefit.settle", "bill", bill.number(), details);
        return new BillChange(views.of(bill), changed);
    }

    /**
     * What a bill would come to on top of what its person has accumulated; nothing is kept.
     *
     * @throws BusinessException as {@link #settle}, but not for the same bill once more
     */
    @Requires(Permission.BENEFIT_SETTLE)
    public BenefitResult preview(SettleBill command) {
        Asked asked = asked(command);
        Bill trial = asked.bill(BillLedger.BEHIND_ALL, command.scheme(), Callers.current().name());
        refuseTwoBeginnings(trial, asked.plan().firstDay());
        return trial.result(ledger.trial(trial));
    }

    /**
     * A bill that was found to be sound by itself, and how it is to be decided by what is known now.
     *
     * @param institution national code, null if it tells none
     * @param body        as it is kept
     */
    private record Asked(String person, BillPlan plan, @Nullable String institution, Map<String, Object> body, Instant now) {
        Bill bill(long id, String scheme, String by) {
            return new Bill(id, scheme, plan, person, institution, body, by, now);
        }
    }

    private Asked asked(SettleBill command) {
        views.refuseNarrowScope();
        String person = IdentityNumber.parse(command.person())
                .orElseThrow(() -> BusinessException.invalid("person.idNumber", "field.identity", Map.of()));
        Instant now = clock.now();
        BillPlan plan = BillPlan.known(schemes, command.scheme(), command.on(), command.body(), now);
        PriorKeys.require(command.body(), plan.definitions());
        plan.last().scheme().read(command.body());
        codes.check(command.body(), plan.on(), plan.isCrossing());
        return new Asked(
                person, plan, ChargingInstitution.of(command.body()),
                ChargingInstitution.without(withoutNames(command.body()), plan.definitions()), now);
    }

    /** The same bill of the same day, member for member, was most likely entered twice (BEN-09); not if two institutions charge it. */
    private void refuseTwice(Bill bill, String body) {
        bills.of(bill.scheme(), bill.person()).stream()
                .filter(other -> other.counts() && other.day().equals(bill.day()) && other.says(body))
                .filter(other -> bill.institution() == null || other.institution() == null || bill.institution().equals(other.institution()))
                .findFirst()
                .ifPresent(other -> {
                    throw BusinessException.invalid("claim", "field.benefit.twice", Map.of("id", other.number()));
                });
    }

    /**
     * Amounts from elsewhere stand for everything before their bill: nothing may lie there, or what accumulates would be
     * overwritten.
     *
     * @param firstDay on which something of the bill counts
     */
    private void refuseTwoBeginnings(Bill bill, LocalDate firstDay) {
        for (Bill other : bills.of(bill.scheme(), bill.person()).stream().filter(Bill::counts).toList()) {
            if (bill.isOpening() && !ledger.firstDay(other).isAfter(bill.day())) {
                throw BusinessException.invalid("priorYear", "field.benefit.opening", Map.of());
            }
            if (other.isOpening() && other.day().isAfter(firstDay)) {
                throw BusinessException.invalid("on", "field.benefit.before-opening", Map.of("date", other.day()));
            }
        }
    }

    /** Who it is stands beside the bill, once, and is masked there. */
    private static Map<String, Object> withoutNames(Map<String, Object> body) {
        Map<String, Object> kept = new LinkedHashMap<>(body);
        if (body.get("person") instanceof Map<?, ?> told) {
            Map<Object, Object> person = new LinkedHashMap<>(told);
            List.of("idNumber", "name", "phone").forEach(person::remove);
            kept.put("person", person);
        }
        return kept;
    }

    /**
     * Takes a bill back; later bills of the person are worked out again.
     *
     * @throws BusinessException NOT_FOUND, or CONFLICT if it has been taken back already
     */
    @Requires(Permission.BENEFIT_SETTLE)
    public BillChange cancel(String number, String reason) {
        views.refuseNarrowScope();
        Bill bill = bills.get(number);
        bills.lock(bill.scheme(), bill.person());
        bills.refresh(bill);
        String by = Callers.current().name();
        Instant now = clock.now();
        bill.cancel(reason, by, now);
        bills.flush();
        List<BillChange.Changed> changed = ledger.settle(bill, by, now);
        bills.flush();
        audit.record("benefit.cancel", "bill", number, Map.of("reason", reason, "changed", numbers(changed)));
        return new BillChange(views.of(bill), changed);
    }

    private static List<String> numbers(List<BillChange.Changed> changed) {
        return changed.stream().map(BillChange.Changed::number).toList();
    }
}
