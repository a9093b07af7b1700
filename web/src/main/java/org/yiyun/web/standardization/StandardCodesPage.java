package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Callers;
import org.yiyun.standardization.ProposeStandardList;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardList;
import org.yiyun.standardization.StandardListService;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** The dated list of the national codes: what holds, what was proposed, and a form that changes one code or adds one. */
@Named
@ViewScoped
public class StandardCodesPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private StandardListService lists;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable Integer version;
    private @Nullable String code;
    private @Nullable Integer number;
    private @Nullable String nameZh;
    private @Nullable String nameEn;
    private @Nullable String libraries;
    private @Nullable InstitutionKind kind;
    private @Nullable String guide;
    private @Nullable LocalDate effectiveOn;
    private @Nullable String reason;
    private transient @Nullable List<StandardList> versions;

    /** The version that the address names, else the one that holds. */
    public StandardList getShown() {
        return getVersions().stream().filter(list -> version == null ? list.inForce() : list.version() == version).findFirst()
                .orElseGet(() -> lists.inForce(null));
    }

    public List<StandardList> getVersions() {
        if (versions == null) {
            versions = lists.list();
        }
        return versions;
    }

    /** As the version that holds, with the code of the form in place of the one with its name, or added. */
    public String propose() {
        String name = Typed.orNull(code);
        StandardCode changed = new StandardCode(
                name, number, Typed.orNull(nameZh), Typed.orNull(nameEn), words(libraries),
                kind == null ? List.of(InstitutionKind.values()) : List.of(kind), Typed.orNull(guide));
        List<StandardCode> codes = new ArrayList<>(lists.inForce(null).codes().stream().filter(one -> !one.code().equals(name)).toList());
        codes.add(reader.validated(changed));
        StandardList made = lists.propose(reader.validated(new ProposeStandardList(effectiveOn, reason, codes)));
        Notices.done("standardization.done.PROPOSE", Map.of("version", made.version()));
        return "/standard-codes.xhtml?faces-redirect=true&version=" + made.version();
    }

    public String approve() {
        StandardList approved = lists.approve(getShown().version());
        Notices.done("standardization.done.APPROVE", Map.of("version", approved.version()));
        return "/standard-codes.xhtml?faces-redirect=true&version=" + approved.version();
    }

    /** Whether the reader may approve what is shown. */
    public boolean isApprovable() {
        return getShown().approvedBy() == null && !Callers.current().name().equals(getShown().createdBy());
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : Arrays.asList(text.strip().split("[\\s,，、;；]+"));
    }

    public String name(StandardCode of) {
        return user.getLocale().getLanguage().equals("en") ? of.nameEn() : of.nameZh();
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public @Nullable Integer getVersion() { return version; }

    public void setVersion(@Nullable Integer version) { this.version = version; }

    public @Nullable String getCode() { return code; }

    public void setCode(@Nullable String code) { this.code = code; }

    public @Nullable Integer getNumber() { return number; }

    public void setNumber(@Nullable Integer number) { this.number = number; }

    public @Nullable String getNameZh() { return nameZh; }

    public void setNameZh(@Nullable String nameZh) { this.nameZh = nameZh; }

    public @Nullable String getNameEn() { return nameEn; }

    public void setNameEn(@Nullable String nameEn) { this.nameEn = nameEn; }

    public @Nullable String getLibraries() { return libraries; }

    public void setLibraries(@Nullable String libraries) { this.libraries = libraries; }

    public @Nullable InstitutionKind getKind() { return kind; }

    public void setKind(@Nullable InstitutionKind kind) { this.kind = kind; }

    public @Nullable String getGuide() { return guide; }

    public void setGuide(@Nullable String guide) { this.guide = guide; }

    public @Nullable LocalDate getEffectiveOn() { return effectiveOn; }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) { this.effectiveOn = effectiveOn; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
