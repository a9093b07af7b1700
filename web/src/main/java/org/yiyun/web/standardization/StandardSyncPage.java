package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeEntry;
import org.yiyun.catalog.CodeRule;
import org.yiyun.catalog.CodeRuleService;
import org.yiyun.catalog.SetCodeRule;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.LibrarySync;
import org.yiyun.standardization.RecordSync;
import org.yiyun.standardization.SyncRecord;
import org.yiyun.standardization.SyncResult;
import org.yiyun.standardization.SyncService;
import org.yiyun.web.faces.Notices;

/** How the libraries stand to the national ones, comparisons, and where codes have to be in force. */
@Named
@ViewScoped
public class StandardSyncPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private SyncService syncs;
    @EJB
    private CodeRuleService rules;
    @Inject
    private RecordReader reader;

    private @Nullable String library;
    private @Nullable String nationalVersion;
    private @Nullable LocalDate checkedOn;
    private @Nullable SyncResult result;
    private @Nullable String reference;
    private @Nullable String note;
    private @Nullable CodeEntry entry;
    private @Nullable LocalDate effectiveOn;
    private @Nullable Boolean enforced;
    private @Nullable String reason;
    private transient @Nullable List<LibrarySync> rows;

    public String record() {
        syncs.record(reader.validated(new RecordSync(
                library, nationalVersion, checkedOn, result, Typed.orNull(reference), Typed.orNull(note))));
        Notices.done("standardization.sync.done", Map.of("library", String.valueOf(library)));
        return "/standard-syncs.xhtml?faces-redirect=true";
    }

    public String rule() {
        rules.set(reader.validated(new SetCodeRule(entry, effectiveOn, enforced, reason)));
        Notices.done("standardization.rule.done", Map.of("on", String.valueOf(effectiveOn)));
        return "/standard-syncs.xhtml?faces-redirect=true";
    }

    public List<LibrarySync> getRows() {
        if (rows == null) {
            rows = syncs.list();
        }
        return rows;
    }

    public List<SyncRecord> getRecords() {
        return syncs.records(null);
    }

    /** For who may read the libraries' rules. */
    public List<CodeRule> getRules() {
        return Callers.current().may(Permission.CATALOG_READ) ? rules.list() : List.of();
    }

    public SyncResult[] getResults() {
        return SyncResult.values();
    }

    public CodeEntry[] getEntries() {
        return CodeEntry.values();
    }

    public @Nullable String getLibrary() { return library; }

    public void setLibrary(@Nullable String library) { this.library = library; }

    public @Nullable String getNationalVersion() { return nationalVersion; }

    public void setNationalVersion(@Nullable String nationalVersion) { this.nationalVersion = nationalVersion; }

    public @Nullable LocalDate getCheckedOn() { return checkedOn; }

    public void setCheckedOn(@Nullable LocalDate checkedOn) { this.checkedOn = checkedOn; }

    public @Nullable SyncResult getResult() { return result; }

    public void setResult(@Nullable SyncResult result) { this.result = result; }

    public @Nullable String getReference() { return reference; }

    public void setReference(@Nullable String reference) { this.reference = reference; }

    public @Nullable String getNote() { return note; }

    public void setNote(@Nullable String note) { this.note = note; }

    public @Nullable CodeEntry getEntry() { return entry; }

    public void setEntry(@Nullable CodeEntry entry) { this.entry = entry; }

    public @Nullable LocalDate getEffectiveOn() { return effectiveOn; }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) { this.effectiveOn = effectiveOn; }

    public @Nullable Boolean getEnforced() { return enforced; }

    public void setEnforced(@Nullable Boolean enforced) { this.enforced = enforced; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
