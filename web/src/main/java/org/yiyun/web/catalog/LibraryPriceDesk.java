package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.PriceProposalView;
import org.yiyun.catalog.PriceService;
import org.yiyun.catalog.PriceView;
import org.yiyun.catalog.StatePrice;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** Limits and shares on the page of an entry. */
@Named
@ViewScoped
public class LibraryPriceDesk implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private PriceService service;
    @Inject
    private RecordReader records;
    @Inject
    private CatalogLinks links;
    @Inject
    private UserLocale user;

    private @Nullable String library;
    private @Nullable String code;
    private @Nullable PriceKind kind;
    private @Nullable String level;
    private @Nullable String region;
    private @Nullable String personType;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable BigDecimal value;
    private @Nullable AboveLimit above;
    private @Nullable String source;
    private @Nullable String note;
    private transient @Nullable List<PriceView> prices;
    private transient @Nullable List<PriceProposalView> proposals;

    /** A level of institutions in words; what the national dictionary does not have as it was written. */
    public String level(String code) {
        return Texts.find(user.getLocale(), "catalog.price.level." + code).orElse(code);
    }

    /** What holds today. */
    public List<PriceView> getPrices() {
        if (prices == null) {
            prices = service.list(String.valueOf(library), String.valueOf(code), null, null);
        }
        return prices;
    }

    public List<PriceProposalView> getProposals() {
        if (proposals == null) {
            proposals = service.proposals(String.valueOf(library), String.valueOf(code));
        }
        return proposals;
    }

    /** Whether something waits that the reader may decide on. */
    public boolean isDeciding() {
        return getProposals().stream().anyMatch(this::mayDecide);
    }

    /** Whether the reader may decide on it: it waits, and somebody else stated it. */
    public boolean mayDecide(PriceProposalView proposal) {
        return proposal.status().equals("PROPOSED") && Callers.current().may(Permission.CATALOG_PUBLISH)
                && !proposal.createdBy().equals(Callers.current().name());
    }

    public String state() {
        service.state(String.valueOf(library), String.valueOf(code), records.validated(
                new StatePrice(kind, text(level), text(region), text(personType), from, value, above, text(source), until)));
        Notices.done("catalog.price.state.done");
        return page();
    }

    public String approve(long id) {
        PriceProposalView approved = service.approve(String.valueOf(library), id, text(note));
        Notices.done("catalog.price.approve.done", Map.of("date", approved.from()));
        return page();
    }

    public String reject(long id) {
        if (text(note).isEmpty()) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        service.reject(String.valueOf(library), id, text(note));
        Notices.done("catalog.price.reject.done");
        return page();
    }

    private String page() {
        return "/library-entry.xhtml" + links.entry(String.valueOf(library), String.valueOf(code)) + "&faces-redirect=true";
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public PriceKind[] getKinds() {
        return PriceKind.values();
    }

    public AboveLimit[] getRules() {
        return AboveLimit.values();
    }

    public @Nullable String getLibrary() {
        return library;
    }

    public void setLibrary(String library) {
        this.library = library;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable PriceKind getKind() {
        return kind;
    }

    public void setKind(PriceKind kind) {
        this.kind = kind;
    }

    public @Nullable String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public @Nullable String getPersonType() {
        return personType;
    }

    public void setPersonType(String personType) {
        this.personType = personType;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable AboveLimit getAbove() {
        return above;
    }

    public void setAbove(@Nullable AboveLimit above) {
        this.above = above;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
