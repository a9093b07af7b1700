package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.KnownPerson;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.security.Callers;
import org.yiyun.transaction.engine.FieldForm;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Pool;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** 2501 转院备案 and 2502 转院备案撤销: an institution where the person is insured refers elsewhere. */
@ApplicationScoped
public class FilingHandler {
    /** Funds are pooled by city, so a province names no pool. */
    private static final int CITY = 4;

    private final Persons persons;
    private final OffsiteFilings filings;
    private final Encounters encounters;
    private final OrganisationQueries organisations;

    @Inject
    public FilingHandler(Persons persons, OffsiteFilings filings, Encounters encounters, OrganisationQueries organisations) {
        this.persons = persons;
        this.filings = filings;
        this.encounters = encounters;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected FilingHandler() {
        this(null, null, null, null);
    }

    Output file(Request request) {
        Node data = request.input("refmedin");
        String number = data.text("psn_no", 30);
        Asked asked = asked(data);
        data.check();
        if (!isRegion(asked.region())) {
            throw Refused.form(FieldForm.REGION, data.at("mdtrtarea_admdvs"), Map.of());
        }
        Persons.Found found = persons.numbered(number, data, request.today());
        var referral = asked.of(insured(request, data, found, asked));
        encounters.hold(found.who().identity());
        filings.meeting(found.who().identity(), referral).ifPresent(other -> {
            throw new Refused(RefusalCode.FILING_TWICE, data.at(begin(data)), Map.of("region", asked.region(), "filing", other.number()));
        });
        OffsiteFiling filing = new OffsiteFiling(
                filings.nextId(), found.who(), referral, request.institution().code(), request.by(), request.now());
        filings.add(filing);
        return new Output(Map.of("result", Map.of("trt_dcla_detl_sn", filing.number())), number, null, null);
    }

    /** Where to and when, as it is told. */
    private record Asked(String region, @Nullable String institution, LocalDate from, @Nullable LocalDate until, String reason) {
        OffsiteFiling.Referral of(String insured) {
            return new OffsiteFiling.Referral(insured, region, institution, from, until, reason);
        }
    }

    private static Asked asked(Node data) {
        String region = data.text("mdtrtarea_admdvs", 6);
        String reason = data.text("refl_rea", 100);
        String to = data.optional("reflin_medins_no", 12);
        data.text("refl_type", 30);
        LocalDate referred = data.time("refl_date").toLocalDate();
        LocalDate told = data.day("begndate");
        LocalDate from = told == null ? referred : told;
        LocalDate until = data.day("enddate");
        if (until != null && until.isBefore(from)) {
            data.malformed(FieldForm.NOT_BEFORE, "enddate", Map.of("from", from));
        }
        return new Asked(region, to, from, until, reason);
    }

    /** The member that says from when on. */
    private static String begin(Node data) {
        return data.has("begndate") ? "begndate" : "refl_date";
    }

    /** Where the person is insured, which is where the institution is and not where the care is. */
    private String insured(Request request, Node data, Persons.Found found, Asked asked) {
        String insuranceType = data.has("insutype") ? data.text("insutype", 6) : found.known().covers().get(0).insuranceType();
        KnownPerson.Cover cover = persons.cover(found, insuranceType, asked.from(), data.at("insutype"));
        if (!Pool.same(cover.region(), request.institution().region())) {
            throw new Refused(RefusalCode.FILING_HOME, "fixmedins_code", Map.of("region", cover.region()));
        }
        if (Pool.same(cover.region(), asked.region())) {
            throw new Refused(RefusalCode.FILING_LOCAL, data.at("mdtrtarea_admdvs"), Map.of("region", asked.region()));
        }
        return cover.region();
    }

    /** Any region of the country has six digits; that it is registered here is not asked, care may be anywhere. */
    private boolean isRegion(String region) {
        return region.matches("[1-9]\\d{5}") || region.length() >= CITY && Callers.callAs(TransactionWork.SYSTEM, () -> organisations.isRegion(region));
    }

    Output cancel(Request request) {
        Node data = request.input("data");
        String number = data.text("trt_dcla_detl_sn", 30);
        String person = data.text("psn_no", 30);
        String why = data.optional("memo", 500);
        data.check();
        OffsiteFiling filing = filings.of(number, request.institution().code())
                .filter(one -> one.personNumber().equals(person))
                .orElseThrow(() -> new Refused(RefusalCode.FILING_NONE, data.at("trt_dcla_detl_sn"), Map.of("filing", number)));
        // no encounter begins on it meanwhile, and nobody else has taken it back
        encounters.hold(filing.person());
        filings.refresh(filing);
        if (filing.isCancelled()) {
            throw new Refused(RefusalCode.FILING_NONE, data.at("trt_dcla_detl_sn"), Map.of("filing", number));
        }
        if (filings.isUsed(number)) {
            throw new Refused(RefusalCode.FILING_USED, data.at("trt_dcla_detl_sn"), Map.of("filing", number));
        }
        filing.cancelled(why == null ? "2502" : why, request.by(), request.now());
        return new Output(Map.of(), person, null, null);
    }
}
