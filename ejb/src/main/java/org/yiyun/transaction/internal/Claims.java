package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.SettleBill;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.transaction.engine.Care;
import org.yiyun.transaction.engine.ClaimLine;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.PersonKind;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Makes the bill of a batch or a stay, as schemes want it. */
@ApplicationScoped
public class Claims {
    private final Encounters encounters;
    private final SettlementSchemes schemes;
    private final ChronicCare chronic;
    private final Levels levels;

    @Inject
    public Claims(Encounters encounters, SettlementSchemes schemes, ChronicCare chronic, Levels levels) {
        this.encounters = encounters;
        this.schemes = schemes;
        this.chronic = chronic;
        this.levels = levels;
    }

    /** For the proxy. */
    protected Claims() {
        this(null, null, null, null);
    }

    /** What is to be settled. */
    record Claim(SettleBill bill, List<ClaimLine> lines, Care care, String medicalType) {}

    /**
     * The bill of a message.
     *
     * @param batch empty for a stay
     * @throws Refused NO_LINES, TOTAL, MED_TYPE, MED_TYPE_OTHER, PERSON_TYPE, SCHEME, CHRONIC, GRADE
     */
    Claim of(Request request, Encounter encounter, String batch, Node data) {
        String type = type(encounter, data);
        Care care = care(encounter, type, data);
        List<EncounterLine> stored =
                encounters.lines(encounter).stream().filter(line -> line.batch().equals(batch)).toList();
        List<ClaimLine> lines = claimed(encounter, stored, data);
        LocalDate today = request.today();
        String insurance = encounter.insuranceType();
        String scheme = schemes.on(insurance, today).orElseThrow(() -> new Refused(RefusalCode.SCHEME, data.at("insutype"), Map.of(
                "type", Texts.get(Texts.CHINESE, "insured.insutype." + insurance), "on", today)));
        String person = PersonKind.of(encounter.personType()).orElseThrow(() -> new Refused(
                RefusalCode.PERSON_TYPE, data.at("psn_no"), Map.of(
                        "type", Texts.get(Texts.CHINESE, "insured.psn_type." + encounter.personType()), "scheme", scheme)));
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("kind", care.name());
        if (care == Care.SPECIAL_OUTPATIENT) {
            claim.put("disease", disease(encounter, stored, today, data));
        }
        if (care == Care.INPATIENT) {
            claim.put("admission", new BigDecimal(encounters.stays(encounter.who().identity(), today) + 1));
        }
        claim.put("institution", Map.of(
                "code", request.institution().code(), "level", levels.of(request.institution()), "local", encounter.isLocal()));
        if (!encounter.isLocal()) {
            claim.put("offsite", "REFERRAL");
        }
        // two batches with the same lines on one day are two bills
        claim.put("encounter", batch.isEmpty() ? encounter.number() : encounter.number() + "/" + batch);
        claim.putAll(care == Care.INPATIENT ? stay(encounter, lines, today) : Map.of("lines", ClaimLine.bill(lines)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("person", Map.of("type", person));
        body.put("claim", claim);
        return new Claim(new SettleBill(scheme, encounter.who().identity(), today, body), lines, care, type);
    }

    /** What is left of the lines that were sent, which has to come to what the message says. */
    private static List<ClaimLine> claimed(Encounter encounter, List<EncounterLine> stored, Node data) {
        List<ClaimLine> lines = ClaimLine.net(stored.stream().map(EncounterLine::claim).toList());
        if (lines.isEmpty()) {
            throw new Refused(RefusalCode.NO_LINES, data.at("mdtrt_id"), Map.of("encounter", encounter.number()));
        }
        BigDecimal total = ClaimLine.total(lines);
        if (total.compareTo(data.money("medfee_sumamt")) != 0) {
            throw new Refused(RefusalCode.TOTAL, data.at("medfee_sumamt"), Map.of("sent", data.money("medfee_sumamt"), "lines", total));
        }
        return lines;
    }

    /** A stay with its days; one that goes on is tried as if it ended today. */
    private static Map<String, Object> stay(Encounter encounter, List<ClaimLine> lines, LocalDate today) {
        LocalDate admitted = encounter.firstDay();
        LocalDate discharged = encounter.lastDay(today);
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("admittedOn", admitted.toString());
        stay.put("dischargedOn", discharged.toString());
        stay.put("lines", ClaimLine.ofStay(lines, admitted, discharged));
        return stay;
    }

    private static String type(Encounter encounter, Node data) {
        String known = encounter.medicalType();
        if (encounter.kind() == EncounterKind.INPATIENT) {
            return known == null ? "2101" : known;
        }
        String type = data.text("med_type", 6);
        data.check();
        if (known != null && !known.equals(type)) {
            throw new Refused(RefusalCode.MED_TYPE_OTHER, data.at("med_type"), Map.of("type", type, "known", known));
        }
        return type;
    }

    private static Care care(Encounter encounter, String type, Node data) {
        return Care.of(type)
                .filter(care -> (care == Care.INPATIENT) == (encounter.kind() == EncounterKind.INPATIENT))
                .orElseThrow(() -> new Refused(RefusalCode.MED_TYPE, data.at("med_type"), Map.of("type", type)));
    }

    private String disease(Encounter encounter, List<EncounterLine> lines, LocalDate today, Node data) {
        @Nullable String disease = encounter.disease() != null ? encounter.disease()
                : lines.stream().map(EncounterLine::disease).filter(Objects::nonNull).findFirst().orElse(null);
        chronic.check(encounter, disease, today, data.at("med_type"));
        return Objects.requireNonNull(disease);
    }
}
