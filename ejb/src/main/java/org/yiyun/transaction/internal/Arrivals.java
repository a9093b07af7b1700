package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.KnownPerson;
import org.yiyun.transaction.engine.Care;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Pool;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Who arrives at an institution: identified, insured on the day, and where the care is off-site, filed. */
@ApplicationScoped
public class Arrivals {
    private static final String CARD = "02";

    private final Persons persons;
    private final OffsiteFilings filings;
    private final Encounters encounters;

    @Inject
    public Arrivals(Persons persons, OffsiteFilings filings, Encounters encounters) {
        this.persons = persons;
        this.filings = filings;
        this.encounters = encounters;
    }

    /** For the proxy. */
    protected Arrivals() {
        this(null, null, null);
    }

    /**
     * The patient of a visit or stay, with all work on that person held. A number of a person is a running one, which everybody can
     * guess: with an identity card its own number has to be told too.
     *
     * @param medicalType national code, where it is known by now
     * @throws Refused REQUIRED, TIME_AHEAD, COVER, INSURED_REGION, OFFSITE_REGION, OFFSITE_FILING, and as of {@link Persons#proven}
     */
    Encounter.Patient patient(Request request, Node data, LocalDate day, @Nullable String medicalType) {
        String insuranceType = data.text("insutype", 6);
        if (CARD.equals(data.optional("mdtrt_cert_type", 3)) && !data.has("mdtrt_cert_no") && !data.has("certno")) {
            data.fault(RefusalCode.REQUIRED, "mdtrt_cert_no", Map.of());
        }
        data.check();
        notAhead(request, data, day);
        Persons.Found found = persons.proven(request, data);
        encounters.hold(found.who().identity());
        KnownPerson.Cover cover = persons.cover(found, insuranceType, day, data.at("insutype"));
        String told = request.envelope().insured();
        boolean local = Pool.same(cover.region(), request.institution().region());
        if (told != null && !Pool.same(told, cover.region())) {
            throw new Refused(RefusalCode.INSURED_REGION, "insuplc_admdvs", Map.of("told", told, "region", cover.region()));
        } else if (told == null && !local) {
            throw new Refused(RefusalCode.OFFSITE_REGION, "insuplc_admdvs", Map.of("region", cover.region()));
        }
        String filing = local || Care.RESCUE.equals(medicalType) ? null : filing(found, request, cover, day);
        return new Encounter.Patient(found.who(), insuranceType, cover.personType(), cover.region(), filing);
    }

    /**
     * By which filing a stay that begins on another day after all is off-site care; null for care in the pool.
     *
     * @throws Refused TIME_AHEAD, COVER or OFFSITE_FILING if it could not have begun on that day
     */
    @Nullable String moved(Request request, Node data, Encounter stay, LocalDate day) {
        notAhead(request, data, day);
        Persons.Found found = persons.numbered(stay.who().number(), data, request.today());
        KnownPerson.Cover cover = persons.cover(found, stay.insuranceType(), day, data.at("begntime"));
        return stay.isLocal() ? null : filing(found, request, cover, day);
    }

    private static void notAhead(Request request, Node data, LocalDate day) {
        if (day.isAfter(request.today())) {
            throw new Refused(RefusalCode.TIME_AHEAD, data.at("begntime"), Map.of("on", day));
        }
    }

    private String filing(Persons.Found found, Request request, KnownPerson.Cover cover, LocalDate day) {
        String region = request.institution().region();
        return filings.holding(found.who().identity(), region, day)
                .map(OffsiteFiling::number)
                .orElseThrow(() -> new Refused(RefusalCode.OFFSITE_FILING, "insuplc_admdvs", Map.of(
                        "region", region, "insured", cover.region(), "on", day)));
    }

    /** Diagnoses as they are kept. */
    static List<Map<String, Object>> diagnoses(List<Node> nodes, LocalDate on, ListedItems items) {
        List<Map<String, Object>> all = nodes.stream().map(node -> Map.<String, Object>of(
                "type", node.text("diag_type", 3), "code", node.text("diag_code", 20), "name", node.text("diag_name", 100),
                "doctor", node.text("dise_dor_no", 30), "order", node.number("diag_srt_no", 0))).toList();
        if (!nodes.isEmpty()) {
            nodes.get(0).check();
        }
        for (int i = 0; i < nodes.size(); i++) {
            items.diagnosis(String.valueOf(all.get(i).get("code")), on, nodes.get(i).at("diag_code"));
        }
        return all;
    }
}
