package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.transaction.engine.Care;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Stays in hospital: 2401 入院办理, 2402 出院办理, 2403 入院信息变更, 2404 入院撤销, 2405 出院撤销. */
@ApplicationScoped
public class StayHandler {
    private static final int MOST_DIAGNOSES = 100;

    private final Arrivals arrivals;
    private final Encounters encounters;
    private final ListedItems items;

    @Inject
    public StayHandler(Arrivals arrivals, Encounters encounters, ListedItems items) {
        this.arrivals = arrivals;
        this.encounters = encounters;
        this.items = items;
    }

    /** For the proxy. */
    protected StayHandler() {
        this(null, null, null);
    }

    Output admit(Request request) {
        Node data = request.input("mdtrtinfo");
        String visit = data.text("ipt_no", 30);
        String type = data.text("med_type", 6);
        LocalDateTime at = data.time("begntime");
        data.text("adm_dept_codg", 30);
        data.text("dscg_maindiag_code", 20);
        List<Node> nodes = request.envelope().input().nodes("diseinfo", MOST_DIAGNOSES);
        data.check();
        inpatient(data, type);
        Encounter.Patient patient = arrivals.patient(request, data, at.toLocalDate(), type);
        String institution = request.institution().code();
        encounters.admitted(institution, patient.who().identity()).ifPresent(other -> {
            throw new Refused(RefusalCode.ADMITTED, data.at("psn_no"), Map.of("encounter", other.number(), "visit", other.visitNumber()));
        });
        if (encounters.hasVisit(institution, EncounterKind.INPATIENT, visit)) {
            throw new Refused(RefusalCode.VISIT_TWICE, data.at("ipt_no"), Map.of("visit", visit));
        }
        List<Map<String, Object>> diagnoses = Arrivals.diagnoses(nodes, at.toLocalDate(), items);
        Encounter made = new Encounter(encounters.nextId(), new Encounter.Beginning(
                EncounterKind.INPATIENT, institution, request.institution().region(), visit, data.text("mdtrt_cert_type", 3),
                Request.instant(at)), patient, request.by(), request.now());
        made.treated(type, data.optional("dise_codg", 30), VisitHandler.written(diagnoses), request.by(), request.now());
        encounters.add(made);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("mdtrt_id", made.number());
        answer.put("exp_content", "");
        return Output.of(Map.of("result", answer), made);
    }

    Output discharge(Request request) {
        Node data = request.input("dscginfo");
        LocalDateTime at = data.time("endtime");
        String disease = data.optional("dise_codg", 30);
        data.text("dscg_way", 3);
        List<Node> nodes = request.envelope().input().nodes("diseinfo", MOST_DIAGNOSES);
        Encounter stay = stay(request, data, EncounterStatus.OPEN);
        Instant end = Request.instant(at);
        if (end.isBefore(stay.beganAt()) || at.toLocalDate().isAfter(request.today())) {
            throw new Refused(RefusalCode.DISCHARGE_DAY, data.at("endtime"), Map.of("on", at.toLocalDate(), "since", stay.firstDay()));
        }
        List<Map<String, Object>> diagnoses = Arrivals.diagnoses(nodes, at.toLocalDate(), items);
        stay.treated(type(stay), disease == null ? stay.disease() : disease, VisitHandler.written(diagnoses), request.by(), request.now());
        stay.discharged(end, request.by(), request.now());
        encounters.flush();
        return Output.of(Map.of(), stay);
    }

    Output change(Request request) {
        Node data = request.input("adminfo");
        LocalDateTime at = data.time("begntime");
        String type = data.text("med_type", 6);
        String visit = data.text("ipt_otp_no", 30);
        List<Node> nodes = request.envelope().input().nodes("diseinfo", MOST_DIAGNOSES);
        Encounter stay = stay(request, data, EncounterStatus.OPEN);
        inpatient(data, type);
        if (!visit.equals(stay.visitNumber()) && encounters.hasVisit(stay.institution(), EncounterKind.INPATIENT, visit)) {
            throw new Refused(RefusalCode.VISIT_TWICE, data.at("ipt_otp_no"), Map.of("visit", visit));
        }
        List<Map<String, Object>> diagnoses = Arrivals.diagnoses(nodes, at.toLocalDate(), items);
        String filing = at.toLocalDate().equals(stay.firstDay()) ? stay.filing() : arrivals.moved(request, data, stay, at.toLocalDate());
        stay.begun(Request.instant(at), visit, filing, request.by(), request.now());
        stay.treated(type, data.optional("dise_codg", 30), VisitHandler.written(diagnoses), request.by(), request.now());
        encounters.flush();
        return Output.of(Map.of(), stay);
    }

    Output cancel(Request request) {
        Node data = request.input("data");
        Encounter stay = stay(request, data, EncounterStatus.OPEN);
        encounters.cancel(stay, request, data.at("mdtrt_id"));
        return Output.of(Map.of(), stay);
    }

    Output reopen(Request request) {
        Node data = request.input("data");
        Encounter stay = stay(request, data, EncounterStatus.DISCHARGED);
        encounters.requireUnsettled(stay, data.at("mdtrt_id"));
        encounters.admitted(stay.institution(), stay.who().identity()).ifPresent(other -> {
            throw new Refused(RefusalCode.ADMITTED, data.at("mdtrt_id"), Map.of("encounter", other.number(), "visit", other.visitNumber()));
        });
        stay.discharged(null, request.by(), request.now());
        encounters.flush();
        return Output.of(Map.of(), stay);
    }

    private static String type(Encounter stay) {
        return stay.medicalType() == null ? "2101" : stay.medicalType();
    }

    private static void inpatient(Node data, String type) {
        if (Care.of(type).filter(care -> care == Care.INPATIENT).isEmpty()) {
            throw new Refused(RefusalCode.MED_TYPE, data.at("med_type"), Map.of("type", type));
        }
    }

    private Encounter stay(Request request, Node data, EncounterStatus status) {
        return encounters.named(request, data, EncounterKind.INPATIENT, status);
    }
}
