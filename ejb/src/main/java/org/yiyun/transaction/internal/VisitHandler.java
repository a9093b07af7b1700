package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.transaction.engine.Care;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Visits of outpatients: 2201 门诊挂号, 2202 门诊挂号撤销, 2203 门诊就诊信息上传. */
@ApplicationScoped
public class VisitHandler {
    private static final int MOST_DIAGNOSES = 100;

    private final Arrivals arrivals;
    private final Encounters encounters;
    private final ListedItems items;
    private final ChronicCare chronic;

    @Inject
    public VisitHandler(Arrivals arrivals, Encounters encounters, ListedItems items, ChronicCare chronic) {
        this.arrivals = arrivals;
        this.encounters = encounters;
        this.items = items;
        this.chronic = chronic;
    }

    /** For the proxy. */
    protected VisitHandler() {
        this(null, null, null, null);
    }

    Output register(Request request) {
        Node data = request.input("data");
        String visit = data.text("ipt_otp_no", 30);
        LocalDateTime at = data.time("begntime");
        data.text("dept_code", 30);
        // the layout has no medical type here; without it no rescue could be registered far from home, as there is no filing yet
        String rescue = Care.RESCUE.equals(data.optional("med_type", 6)) ? Care.RESCUE : null;
        data.check();
        Encounter.Patient patient = arrivals.patient(request, data, at.toLocalDate(), rescue);
        String institution = request.institution().code();
        if (encounters.hasVisit(institution, EncounterKind.OUTPATIENT, visit)) {
            throw new Refused(RefusalCode.VISIT_TWICE, data.at("ipt_otp_no"), Map.of("visit", visit));
        }
        Encounter made = new Encounter(encounters.nextId(), new Encounter.Beginning(
                EncounterKind.OUTPATIENT, institution, request.institution().region(), visit, data.text("mdtrt_cert_type", 3),
                Request.instant(at)), patient, request.by(), request.now());
        if (rescue != null && !made.isLocal()) {
            made.treated(rescue, null, written(List.of()), request.by(), request.now());
        }
        encounters.add(made);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("mdtrt_id", made.number());
        answer.put("psn_no", patient.who().number());
        answer.put("ipt_otp_no", visit);
        answer.put("exp_content", "");
        return Output.of(Map.of("data", answer), made);
    }

    Output cancel(Request request) {
        Node data = request.input("data");
        data.text("ipt_otp_no", 30);
        Encounter encounter = open(request, data);
        encounters.cancel(encounter, request, data.at("mdtrt_id"));
        return Output.of(Map.of(), encounter);
    }

    Output treat(Request request) {
        Node data = request.input("mdtrtinfo");
        String type = data.text("med_type", 6);
        String disease = data.optional("dise_codg", 30);
        data.time("begntime");
        List<Node> nodes = request.envelope().input().nodes("diseinfo", MOST_DIAGNOSES);
        Encounter encounter = open(request, data);
        Care care = Care.of(type).filter(one -> one != Care.INPATIENT)
                .orElseThrow(() -> new Refused(RefusalCode.MED_TYPE, data.at("med_type"), Map.of("type", type)));
        if (!encounter.isLocal() && encounter.filing() == null && !type.equals(Care.RESCUE)) {
            throw new Refused(RefusalCode.OFFSITE_FILING, data.at("med_type"), Map.of(
                    "region", encounter.region(), "insured", encounter.insuredRegion(), "on", encounter.firstDay()));
        }
        List<Map<String, Object>> diagnoses = Arrivals.diagnoses(nodes, encounter.firstDay(), items);
        if (care == Care.SPECIAL_OUTPATIENT) {
            chronic.check(encounter, disease, encounter.firstDay(), data.at("dise_codg"));
        }
        encounter.treated(type, disease, written(diagnoses), request.by(), request.now());
        encounters.flush();
        return Output.of(Map.of(), encounter);
    }

    static String written(List<Map<String, Object>> diagnoses) {
        return JsonTree.write(Map.of("diagnoses", diagnoses));
    }

    /** The visit of the message, which is not taken back. */
    private Encounter open(Request request, Node data) {
        return encounters.named(request, data, EncounterKind.OUTPATIENT, EncounterStatus.OPEN);
    }
}
