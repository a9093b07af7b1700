package org.yiyun.web.standardization;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.settlement.GenerateList;
import org.yiyun.standardization.settlement.ListBatch;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.SettlementListFilter;
import org.yiyun.standardization.settlement.SettlementListQueries;
import org.yiyun.standardization.settlement.SettlementListRow;
import org.yiyun.standardization.settlement.SettlementListService;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The settlement lists; all its state is in the URL. A file with lists is handed in here, a list begun from a bill. */
@Named
@RequestScoped
public class SettlementListsPage {
    private static final int SIZE = 50;

    @EJB
    private SettlementListQueries queries;
    @EJB
    private SettlementListService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<SettlementListRow> rows = List.of();
    private @Nullable String institution;
    private @Nullable String bill;
    private @Nullable String fundPayType;
    private @Nullable String fields;
    private @Nullable Part file;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.STANDARD_READ)) {
            SettlementListFilter filter = filter(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
            rows = queries.rows(filter, numbers.offset(), SIZE);
        }
    }

    static SettlementListFilter filter(UnaryOperator<String> params) {
        return new SettlementListFilter(
                AddressValues.one(ListVerdict.class, params.apply("verdict")).orElse(null), AddressValues.text(params.apply("institution")),
                AddressValues.text(params.apply("q")), AddressValues.text(params.apply("batch")), AddressValues.day(params.apply("from")),
                AddressValues.day(params.apply("to")), "true".equals(params.apply("current")), "true".equals(params.apply("pending")));
    }

    public @Nullable String upload() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            ListBatch batch = service.receiveFile(Typed.orNull(institution), file.getSubmittedFileName(), content);
            Notices.done("standardization.list.done.FILE", Map.of(
                    "lists", batch.lists(), "accepted", batch.accepted(), "rejected", batch.rejected(), "rows", batch.rows()));
            batch.unread().stream().limit(5).forEach(line -> Notices.error("standardization.list.unread", Map.of("line", line)));
            return "/settlement-lists.xhtml?faces-redirect=true&batch=" + batch.batch();
        }
    }

    public String generate() {
        SettlementListView made = service.generate(reader.validated(new GenerateList(Typed.orNull(institution), bill, fundPayType, fields(fields))));
        Notices.done("standardization.list.done.BILL", Map.of("number", made.number()));
        return "/settlement-list.xhtml?faces-redirect=true&number=" + made.number();
    }

    /** Lines of {@code name=value}. */
    static Map<String, String> fields(@Nullable String lines) {
        Map<String, String> values = new HashMap<>();
        if (lines != null) {
            lines.lines().map(line -> line.split("[=＝]", 2)).filter(parts -> parts.length == 2 && !parts[0].isBlank())
                    .forEach(parts -> values.put(parts[0].strip(), parts[1].strip()));
        }
        return values;
    }

    public List<SettlementListRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public ListVerdict[] getVerdicts() {
        return ListVerdict.values();
    }

    /** Whether the reader has to name the institution. */
    public boolean isStaff() {
        return Callers.current().scope().institution() == null;
    }

    public boolean isFiltered() {
        return Stream.of("verdict", "institution", "q", "batch", "from", "to", "current", "pending").anyMatch(name -> !url.get(name).isEmpty());
    }

    /** Whether the lists themselves may be saved, which say whom they are about. */
    public boolean isOpen() {
        return !isStaff() || Callers.current().may(Permission.PERSONAL_DATA_READ);
    }

    /** @param what national, rejects, or a format of the list */
    public String exportUrl(String what) {
        return "/settlement-lists/export" + url.with("format", what);
    }

    public @Nullable String getInstitution() { return institution; }

    public void setInstitution(@Nullable String institution) { this.institution = institution; }

    public @Nullable String getBill() { return bill; }

    public void setBill(@Nullable String bill) { this.bill = bill; }

    public @Nullable String getFundPayType() { return fundPayType; }

    public void setFundPayType(@Nullable String fundPayType) { this.fundPayType = fundPayType; }

    public @Nullable String getFields() { return fields; }

    public void setFields(@Nullable String fields) { this.fields = fields; }

    public @Nullable Part getFile() { return file; }

    public void setFile(@Nullable Part file) { this.file = file; }
}
