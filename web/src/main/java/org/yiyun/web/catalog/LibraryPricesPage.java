package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.AboveCodeService;
import org.yiyun.catalog.AboveCodes;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.OrderPrices;
import org.yiyun.catalog.PriceDownloads;
import org.yiyun.catalog.PriceFileService;
import org.yiyun.catalog.PriceFileStatus;
import org.yiyun.catalog.PriceFileView;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.SetAboveCodes;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.rest.FileNames;

/** The files of limits and shares of a library: handed in, decided on, and handed out. */
@Named
@ViewScoped
public class LibraryPricesPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 50;

    @EJB
    private LibraryService libraries;
    @EJB
    private PriceFileService service;
    @EJB
    private PriceDownloads downloads;
    @EJB
    private AboveCodeService codes;
    @Inject
    private RecordReader records;
    @Inject
    private UrlQuery url;

    private @Nullable String library;
    private @Nullable PriceKind kind;
    private @Nullable String label;
    private @Nullable String source;
    private @Nullable String note;
    private transient @Nullable Part file;
    private transient @Nullable LibraryView view;
    private transient @Nullable Page<PriceFileView> page;
    private transient @Nullable Long leftOut;
    private transient @Nullable List<AboveCodes> aboveCodes;
    private @Nullable LocalDate effectiveOn;
    private @Nullable String ownExpense;
    private @Nullable String ownShare;
    private @Nullable String notAllowed;
    private @Nullable String reason;

    /** Answers 404 for what is no library. */
    public void load() {
        getView();
    }

    public LibraryView getView() {
        if (view == null) {
            view = libraries.get(String.valueOf(library));
        }
        return view;
    }

    public Page<PriceFileView> getPage() {
        if (page == null) {
            page = service.list(String.valueOf(library), url.place(ROWS));
        }
        return page;
    }

    /** How many shares that hold today or later are not in the national TXT. */
    public long getLeftOut() {
        if (leftOut == null) {
            leftOut = downloads.leftOut(String.valueOf(library), PriceKind.SHARE, EntryFormat.TXT);
        }
        return leftOut;
    }

    /** By which files say what becomes of the part above a limit, the latest first. */
    public List<AboveCodes> getCodes() {
        if (aboveCodes == null) {
            aboveCodes = codes.list();
        }
        return aboveCodes;
    }

    /** Other codes from a day on. */
    public String setCodes() {
        codes.set(records.validated(new SetAboveCodes(effectiveOn, text(ownExpense), text(ownShare), text(notAllowed), text(reason))));
        Notices.done("catalog.above-codes.done", Map.of("on", String.valueOf(effectiveOn)));
        return here();
    }

    /** Whether something waits that the reader may decide on. */
    public boolean isDeciding() {
        return getPage().items().stream().anyMatch(this::mayDecide);
    }

    /** Whether the reader may decide on it: it waits, and somebody else brought it. */
    public boolean mayDecide(PriceFileView one) {
        return one.status() == PriceFileStatus.PROPOSED && Callers.current().may(Permission.CATALOG_PUBLISH)
                && !one.createdBy().equals(Callers.current().name());
    }

    /** Takes the file in. */
    public @Nullable String take() throws IOException {
        if (file == null) {
            return null;
        }
        OrderPrices order = records.validated(new OrderPrices(
                String.valueOf(library), kind, text(label), text(source), FileNames.label(file.getSubmittedFileName())));
        try (var content = file.getInputStream()) {
            PriceFileView taken = service.take(order, content);
            Notices.done("catalog.price.file.done", Map.of("stated", taken.stated(), "rejected", taken.rejected()));
        }
        return here();
    }

    public String approve(UUID id) {
        PriceFileView approved = service.approve(String.valueOf(library), id, text(note));
        Notices.done("catalog.price.file.approve.done", Map.of("stated", approved.stated()));
        return here();
    }

    public String reject(UUID id) {
        if (text(note).isEmpty()) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        service.reject(String.valueOf(library), id, text(note));
        Notices.done("catalog.price.reject.done");
        return here();
    }

    private String here() {
        return "/library-prices.xhtml?faces-redirect=true&library=" + library;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public PriceKind[] getKinds() {
        return PriceKind.values();
    }

    public @Nullable String getLibrary() {
        return library;
    }

    public void setLibrary(String library) {
        this.library = library;
    }

    public @Nullable PriceKind getKind() {
        return kind;
    }

    public void setKind(PriceKind kind) {
        this.kind = kind;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
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

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public @Nullable String getOwnExpense() {
        return ownExpense;
    }

    public void setOwnExpense(String ownExpense) {
        this.ownExpense = ownExpense;
    }

    public @Nullable String getOwnShare() {
        return ownShare;
    }

    public void setOwnShare(String ownShare) {
        this.ownShare = ownShare;
    }

    public @Nullable String getNotAllowed() {
        return notAllowed;
    }

    public void setNotAllowed(String notAllowed) {
        this.notAllowed = notAllowed;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
