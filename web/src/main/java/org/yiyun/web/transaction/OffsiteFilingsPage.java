package org.yiyun.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.NationalCode;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.transaction.FileOffsite;
import org.yiyun.transaction.OffsiteFilingFilter;
import org.yiyun.transaction.OffsiteFilingService;
import org.yiyun.transaction.OffsiteFilingView;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** Filings of off-site care; the state of the list is in the URL, the number of a person comes with the form only. */
@Named
@RequestScoped
public class OffsiteFilingsPage {
    private static final int SIZE = 50;
    private static final String AGAIN = "/offsite-filings.xhtml?faces-redirect=true";

    @EJB
    private OffsiteFilingService service;
    @EJB
    private OrganisationQueries organisations;
    @Inject
    private Names names;
    @Inject
    private UrlQuery url;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<OffsiteFilingView> rows = List.of();
    private Map<String, String> regions = Map.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TRANSACTION_READ)) {
            String cancelled = url.get("cancelled");
            var filter = new OffsiteFilingFilter(
                    AddressValues.text(url.get("region")), AddressValues.text(url.get("by")), AddressValues.day(url.get("on")),
                    cancelled.equals("true") || cancelled.equals("false") ? Boolean.valueOf(cancelled) : null);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, service.count(filter));
            rows = service.rows(filter, numbers.offset(), SIZE);
            regions = organisations.regionNames(rows.stream().flatMap(row -> Stream.of(row.insuredRegion(), row.region())).collect(Collectors.toSet()));
            names.ahead(rows.stream().map(OffsiteFilingView::filedBy).filter(by -> !isInstitution(by)).collect(Collectors.toSet()),
                    rows.stream().map(OffsiteFilingView::filedBy).filter(OffsiteFilingsPage::isInstitution).collect(Collectors.toSet()));
        }
    }

    private static boolean isInstitution(String by) {
        return by.matches("[HP]\\d{11}");
    }

    /** The name of a region; empty for one that nobody knows. */
    public String region(String code) {
        return regions.getOrDefault(code, "");
    }

    /** The institution that referred, or whoever filed. */
    public String by(OffsiteFilingView row) {
        return isInstitution(row.filedBy()) ? names.institution(row.filedBy()) : names.person(row.filedBy());
    }

    public String file() {
        LocalDate from = day("from");
        if (from == null) {
            throw BusinessException.invalid("from", "field.required", Map.of());
        }
        var made = service.file(reader.validated(new FileOffsite(
                fields.text("identity"), fields.text("name"), fields.text("insuranceType"), fields.text("region"),
                fields.optional("institution"), from, day("until"), fields.text("reason"))));
        Notices.done("transaction.filing.done", Map.of("number", made.number()));
        return AGAIN;
    }

    public String cancel() {
        service.cancel(fields.text("filing"), fields.text("reason"));
        Notices.done("transaction.filing.cancelled");
        return AGAIN;
    }

    /** Null for nothing. */
    private @Nullable LocalDate day(String name) {
        if (fields.text(name).isEmpty()) {
            return null;
        }
        LocalDate day = AddressValues.day(fields.text(name));
        if (day == null) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
        return day;
    }

    public List<OffsiteFilingView> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public boolean isFiltered() {
        return Stream.of("region", "by", "on", "cancelled").anyMatch(name -> !url.get(name).isEmpty());
    }

    public List<String> getChoices() {
        return List.of("false", "true");
    }

    public List<String> getInsurances() {
        return NationalCode.INSUTYPE.codes();
    }

    public Fields getFields() {
        return fields;
    }
}
