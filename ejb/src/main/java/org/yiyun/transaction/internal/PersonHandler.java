package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.KnownPerson;
import org.yiyun.security.AuditTrail;
import org.yiyun.transaction.engine.Identified;

/** 1101 人员基本信息获取. The register knows nothing of nationality, civil servants, accounts and identities: they are told as none. */
@ApplicationScoped
public class PersonHandler {
    private static final BigDecimal NO_BALANCE = new BigDecimal("0.00");

    private final Persons persons;
    private final AuditTrail audit;

    @Inject
    public PersonHandler(Persons persons, AuditTrail audit) {
        this.persons = persons;
        this.audit = audit;
    }

    /** For the proxy. */
    protected PersonHandler() {
        this(null, null);
    }

    Output handle(Request request) {
        Persons.Found found = persons.identified(request, request.input("data"));
        Identified who = found.who();
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("psn_no", who.number());
        base.put("psn_cert_type", "01");
        base.put("certno", who.identity());
        base.put("psn_name", who.name());
        base.put("gend", who.gender());
        base.put("naty", "");
        base.put("brdy", who.birthday().toString());
        base.put("age", who.age(request.today()));
        base.put("exp_content", "");
        audit.sight("transaction-person", who.number(), List.of("identity", "name", "covers"));
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("baseinfo", base);
        output.put("insuinfo", found.known().covers().stream().map(PersonHandler::insurance).toList());
        output.put("idetinfo", List.of());
        return new Output(output, who.number(), null, null);
    }

    private static Map<String, Object> insurance(KnownPerson.Cover cover) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("balc", NO_BALANCE);
        one.put("insutype", cover.insuranceType());
        one.put("psn_type", cover.personType());
        one.put("psn_insu_stas", cover.state().code());
        one.put("psn_insu_date", cover.since().toString());
        one.put("paus_insu_date", cover.state() == InsuranceState.ACTIVE || cover.until() == null ? "" : cover.until().toString());
        one.put("cvlserv_flag", "0");
        one.put("insuplc_admdvs", (cover.region() + "00").substring(0, 6));
        one.put("emp_name", cover.employer() == null ? "" : cover.employer());
        return one;
    }
}
