package org.yiyun.web.inspection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.inspection.InspectionCheck;
import org.yiyun.inspection.InspectionOutcome;
import org.yiyun.inspection.InspectionQueries;
import org.yiyun.inspection.InspectionService;
import org.yiyun.inspection.RecordInspection;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.BusinessSystem;
import org.yiyun.register.RegisterQueries;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** Records an inspection; which areas were looked at is in the URL. */
@Named
@RequestScoped
public class NewInspectionPage {
    @EJB
    private InspectionQueries queries;
    @EJB
    private InspectionService service;
    @EJB
    private RegisterQueries registers;
    @Inject
    private BusinessClock clock;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable List<InspectionCheck> checks;

    /** Servers, software and database together if the address names no area. */
    public Set<InspectionArea> getChosen() {
        var chosen = AddressValues.many(InspectionArea.class, url.get("area"));
        return chosen.isEmpty() ? Set.of(InspectionArea.SERVER, InspectionArea.SOFTWARE, InspectionArea.DATABASE) : chosen;
    }

    /** Of the areas that are looked at. */
    public List<InspectionCheck> getChecks() {
        if (checks == null) {
            var chosen = getChosen();
            checks = queries.checks().stream().filter(check -> chosen.contains(check.area())).toList();
        }
        return checks;
    }

    public String record() {
        List<RecordInspection.Result> results = new ArrayList<>();
        for (var check : getChecks()) {
            var finding = fields.optional("finding-" + check.code());
            results.add(new RecordInspection.Result(
                    check.code(), finding == null ? InspectionOutcome.NORMAL : InspectionOutcome.ABNORMAL, finding));
        }
        var recorded = service.record(new RecordInspection(
                day(), fields.optional("system"), fields.optional("institution"), fields.text("place"), fields.optional("summary"), results));
        Notices.done("inspection.recorded", Map.of("number", recorded.number()));
        return "/inspection.xhtml?faces-redirect=true&number=" + recorded.number();
    }

    private LocalDate day() {
        try {
            return fields.text("onDate").isEmpty() ? clock.today() : LocalDate.parse(fields.text("onDate"));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid("onDate", "field.date", Map.of());
        }
    }

    public InspectionArea[] getAreas() {
        return InspectionArea.values();
    }

    public List<BusinessSystem> getSystems() {
        return registers.systems();
    }

    public Fields getFields() {
        return fields;
    }
}
