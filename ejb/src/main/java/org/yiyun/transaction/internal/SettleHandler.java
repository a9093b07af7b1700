package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BenefitService;
import org.yiyun.benefit.BillChange;
import org.yiyun.benefit.BillQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.transaction.engine.Amounts;
import org.yiyun.transaction.engine.Care;
import org.yiyun.transaction.engine.FieldForm;
import org.yiyun.transaction.engine.Identified;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Trial and settlement: 2206 and 2303 预结算, 2207 and 2304 结算, 2208 and 2305 撤销. A settlement is a bill of the person. */
@ApplicationScoped
public class SettleHandler {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String SUBJECT = "transaction-settlement";

    private final Encounters encounters;
    private final Persons persons;
    private final Claims claims;
    private final BenefitService benefits;
    private final BillQueries bills;
    private final AuditTrail audit;

    @Inject
    public SettleHandler(
            Encounters encounters, Persons persons, Claims claims, BenefitService benefits, BillQueries bills, AuditTrail audit) {
        this.encounters = encounters;
        this.persons = persons;
        this.claims = claims;
        this.benefits = benefits;
        this.bills = bills;
        this.audit = audit;
    }

    /** For the proxy. */
    protected SettleHandler() {
        this(null, null, null, null, null, null);
    }

    Output preview(Request request, EncounterKind kind) {
        Node data = request.input("data");
        Encounter encounter = encounter(request, data, kind, false);
        String batch = batch(data, kind);
        Claims.Claim claim = claims.of(request, encounter, batch, data);
        BenefitResult result = decided(claim.bill().scheme(), data, () -> benefits.preview(claim.bill()));
        Map<String, Object> answer = answer(claim, result, encounter);
        return Output.of(national(request, encounter, claim.medicalType(), null, answer), encounter);
    }

    Output settle(Request request, EncounterKind kind) {
        Node data = request.input("data");
        Encounter encounter = encounter(request, data, kind, true);
        String batch = batch(data, kind);
        encounters.settled(encounter, batch).ifPresent(other -> {
            throw new Refused(RefusalCode.BATCH_SETTLED, data.at(batch.isEmpty() ? "mdtrt_id" : "chrg_bchno"), Map.of(
                    "batch", batch.isEmpty() ? encounter.number() : batch, "bill", other.bill()));
        });
        Claims.Claim claim = claims.of(request, encounter, batch, data);
        BillChange change = decided(claim.bill().scheme(), data, () -> benefits.settle(claim.bill()));
        String bill = change.bill().number();
        BenefitResult result = Objects.requireNonNull(Callers.callAs(TransactionWork.SYSTEM, () -> bills.get(bill).result()));
        Map<String, Object> answer = answer(claim, result, encounter);
        encounters.add(new EncounterSettlement(encounters.nextSettlement(), encounter, batch, new EncounterSettlement.Made(
                bill, request.envelope().msgid(), claim.medicalType(), request.today(), result.total(), result.payout(), answer), request.now()));
        audit.record("transaction.settle", SUBJECT, bill, Map.of(
                "infno", request.envelope().infno(), "institution", encounter.institution(), "payout", result.payout()));
        return new Output(
                national(request, encounter, claim.medicalType(), bill, answer), encounter.who().number(), encounter.number(), bill);
    }

    Output cancel(Request request, EncounterKind kind) {
        Node data = request.input("data");
        String bill = data.text("setl_id", 30);
        String number = data.text("mdtrt_id", 30);
        String person = data.text("psn_no", 30);
        data.check();
        Encounter encounter = encounters.get(number, person, request.institution().code(), data.at("mdtrt_id"));
        EncounterSettlement settlement = encounters.settlements(encounter).stream()
                .filter(one -> one.bill().equals(bill) && encounter.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.SETTLEMENT, data.at("setl_id"), Map.of("bill", bill)));
        if (!settlement.counts()) {
            throw new Refused(RefusalCode.SETTLEMENT_GONE, data.at("setl_id"), Map.of("bill", bill));
        }
        return takeBack(request, encounter, settlement, data);
    }

    /** Takes a settlement back; later bills of the person are worked out again, and the answer names those that have changed. */
    Output takeBack(Request request, Encounter encounter, EncounterSettlement settlement, Node data) {
        String bill = settlement.bill();
        List<BillChange.Changed> later = takenBack(bill, request, data);
        settlement.cancelled(request.now());
        encounters.flush();
        audit.record("transaction.take-back", SUBJECT, bill, Map.of(
                "infno", request.envelope().infno(), "institution", encounter.institution(), "changed", later.size()));
        Map<String, Object> output = national(request, encounter, settlement.medicalType(), bill, settlement.answer());
        if (!later.isEmpty() && output.get("setlinfo") instanceof Map<?, ?> info) {
            Map<String, Object> told = new LinkedHashMap<>();
            info.forEach((name, value) -> told.put(String.valueOf(name), value));
            told.put("exp_content", later.stream()
                    .map(one -> one.number() + ": " + one.difference().toPlainString()).collect(Collectors.joining("; ")));
            output.put("setlinfo", told);
        }
        return new Output(output, encounter.who().number(), encounter.number(), bill);
    }

    /** Later bills that have changed; none if staff took the bill back already, which must not keep the institution from settling anew. */
    private List<BillChange.Changed> takenBack(String bill, Request request, Node data) {
        return Callers.callAs(TransactionWork.SYSTEM, () -> bills.get(bill)).bill().isCancelled()
                ? List.of()
                : decided("", data, () -> benefits.cancel(bill, request.envelope().infno() + " " + request.envelope().msgid())).changed();
    }

    private Encounter encounter(Request request, Node data, EncounterKind kind, boolean last) {
        String number = data.text("mdtrt_id", 30);
        data.text("psn_setlway", 6);
        data.text("acct_used_flag", 1);
        data.money("medfee_sumamt");
        data.check();
        if (kind == EncounterKind.INPATIENT && "1".equals(data.optional("mid_setl_flag", 3))) {
            throw new Refused(RefusalCode.MIDDLE, data.at("mid_setl_flag"), Map.of());
        }
        Persons.Found found = persons.proven(request, data);
        Encounter encounter = encounters.get(number, found.who().number(), request.institution().code(), data.at("mdtrt_id"));
        if (encounter.kind() != kind || encounter.status() == EncounterStatus.CANCELLED) {
            throw new Refused(RefusalCode.ENCOUNTER_STATE, data.at("mdtrt_id"), States.words(encounter));
        }
        if (last && kind == EncounterKind.INPATIENT && encounter.status() != EncounterStatus.DISCHARGED) {
            throw new Refused(RefusalCode.NOT_DISCHARGED, data.at("mdtrt_id"), Map.of("encounter", number));
        }
        if (!data.text("insutype", 6).equals(encounter.insuranceType())) {
            throw Refused.form(FieldForm.INSURANCE, data.at("insutype"), Map.of("known", encounter.insuranceType()));
        }
        return encounter;
    }

    private static String batch(Node data, EncounterKind kind) {
        String batch = kind == EncounterKind.INPATIENT ? "" : data.text("chrg_bchno", 30);
        data.check();
        return batch;
    }

    /** The benefit engine's own refusals in its own words. */
    private static <T> T decided(String scheme, Node data, Supplier<T> work) {
        try {
            return Callers.callAs(TransactionWork.SYSTEM, work::get);
        } catch (Refused refused) {
            throw refused;
        } catch (BusinessException problem) {
            if (isOfSystem(problem)) {
                throw problem;
            }
            throw new Refused(RefusalCode.POLICY, data.at("mdtrt_id"), Map.of("scheme", scheme, "reason", DecisionWords.of(problem)));
        }
    }

    /** Whether not what was asked is at fault: the same may go well later. */
    static boolean isOfSystem(BusinessException problem) {
        return problem.type().status() >= 500 || problem.type() == ProblemType.STALE_DATA || problem.type() == ProblemType.REQUEST_RUNNING;
    }

    /** What does not tell whom it is about. */
    private static Map<String, Object> answer(Claims.Claim claim, BenefitResult result, Encounter encounter) {
        Amounts amounts = new Amounts(result, claim.lines());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("setlinfo", amounts.summary());
        answer.put("setldetail", amounts.details(encounter.insuranceType(), claim.care()));
        answer.put("exp_content", result.title() + " " + result.scheme() + " v" + result.version());
        return answer;
    }

    private static Map<String, Object> national(
            Request request, Encounter encounter, String medicalType, @Nullable String bill, Map<String, Object> answer) {
        Identified who = encounter.who();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("mdtrt_id", encounter.number());
        if (bill != null) {
            info.put("setl_id", bill);
        }
        info.put("psn_no", who.number());
        info.put("psn_name", who.name());
        info.put("psn_cert_type", "01");
        info.put("certno", who.identity());
        info.put("gend", who.gender());
        info.put("naty", "");
        info.put("brdy", who.birthday().toString());
        info.put("age", who.age(request.today()));
        info.put("insutype", encounter.insuranceType());
        info.put("psn_type", encounter.personType());
        info.put("cvlserv_flag", "0");
        info.put("setl_time", SECONDS.format(ZonedDateTime.ofInstant(request.now(), BusinessClock.ZONE)));
        info.put("mdtrt_cert_type", encounter.certificate());
        info.put("med_type", medicalType);
        if (answer.get("setlinfo") instanceof Map<?, ?> amounts) {
            amounts.forEach((name, value) -> info.put(String.valueOf(name), value));
        }
        info.put("medins_setl_id", request.envelope().msgid());
        info.put("clr_optins", (encounter.insuredRegion() + "00").substring(0, 6));
        info.put("clr_way", "1");
        info.put("clr_type", Care.of(medicalType).orElse(Care.OUTPATIENT).clearing(encounter.isLocal()));
        info.put("exp_content", String.valueOf(answer.get("exp_content")));
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("setlinfo", info);
        output.put("setldetail", answer.get("setldetail") instanceof List<?> details ? details : List.of());
        return output;
    }
}
