package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.MarkUploaded;
import org.yiyun.standardization.settlement.SettlementListQueries;
import org.yiyun.standardization.settlement.SettlementListService;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.standardization.settlement.engine.ListNode;
import org.yiyun.web.faces.Notices;

/** One settlement list with its faults. The view keeps its number, the version that the reader saw and what was typed. */
@Named
@ViewScoped
public class SettlementListPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private SettlementListQueries queries;
    @EJB
    private SettlementListService service;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private int version;
    private @Nullable String nationalId;
    private @Nullable LocalDate uploadedOn;
    private transient @Nullable SettlementListView shown;

    /** A value with its name. */
    public record Value(String name, String text) {}

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        shown = queries.get(number == null ? "" : number);
        version = shown.version();
    }

    public String recheck() {
        service.recheck(String.valueOf(number));
        return done("RECHECK");
    }

    public String uploaded() {
        service.uploaded(String.valueOf(number), reader.validated(new MarkUploaded(nationalId, uploadedOn)), version);
        return done("UPLOADED");
    }

    private String done(String what) {
        Notices.done("standardization.list.done." + what, Map.of("number", String.valueOf(number)));
        return "/settlement-list.xhtml?faces-redirect=true&number=" + number;
    }

    public SettlementListView getShown() {
        if (shown == null) {
            shown = queries.get(String.valueOf(number));
        }
        return shown;
    }

    /** The nodes that it has, in the order of the layout. */
    public List<ListNode> getNodes() {
        return Arrays.stream(ListNode.values()).filter(node -> getShown().nodes().containsKey(node.key())).toList();
    }

    public List<Map<String, String>> records(ListNode node) {
        return getShown().nodes().getOrDefault(node.key(), List.of());
    }

    /** What a record says, in the order and by the names of the layout, as on the form; behind that, by its key, what the layout does not know. */
    public List<Value> values(ListNode node, Map<String, String> record) {
        Map<String, String> names = new LinkedHashMap<>();
        node.fields().forEach(field -> names.put(field.key(), field.nameZh()));
        record.keySet().forEach(key -> names.putIfAbsent(key, key));
        List<Value> values = new ArrayList<>();
        names.forEach((key, name) -> {
            String value = record.getOrDefault(key, "");
            if (!value.isBlank()) {
                values.add(new Value(name, value));
            }
        });
        return values;
    }

    public boolean isCheckable() {
        return Callers.current().may(Permission.STANDARD_REPORT);
    }

    public boolean isUploadable() {
        SettlementListView list = getShown();
        return isCheckable() && list.verdict() == ListVerdict.ACCEPTED && !list.superseded() && list.uploadedOn() == null;
    }

    public @Nullable String getNumber() { return number; }

    public void setNumber(@Nullable String number) { this.number = number; }

    public @Nullable String getNationalId() { return nationalId; }

    public void setNationalId(@Nullable String nationalId) { this.nationalId = nationalId; }

    public @Nullable LocalDate getUploadedOn() { return uploadedOn; }

    public void setUploadedOn(@Nullable LocalDate uploadedOn) { this.uploadedOn = uploadedOn; }
}
