package org.yiyun.web.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.matching.ConfirmAbove;
import org.yiyun.matching.ConfirmMatch;
import org.yiyun.matching.MatchingEventView;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.MatchingRow;
import org.yiyun.matching.MatchingService;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.MatchingView;
import org.yiyun.matching.RejectMatch;
import org.yiyun.matching.UploadMode;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.FileNames;

/**
 * The workbench. The view keeps which items it shows, so that one that is decided stays where it is until the page is shown anew; what
 * they are is read anew for each request. The script of the page says on which item and version a key works.
 */
@Named
@ViewScoped
public class MatchingPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 20;

    @EJB
    private MatchingQueries queries;
    @EJB
    private MatchingService service;
    @EJB
    private LibraryService libraries;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;
    @Inject
    private UrlQuery url;

    private String library = "";
    private @Nullable String institution;
    private @Nullable MatchingState state;
    private @Nullable String words;
    private MatchingSort sort = MatchingSort.SUREST;
    private int page = 1;
    private long total;
    private ArrayList<Long> shown = new ArrayList<>();

    private @Nullable Long item;
    private @Nullable Integer version;
    private @Nullable String code;
    private @Nullable String typed;
    private @Nullable String reason;
    private transient @Nullable String said;
    private transient @Nullable List<MatchingView> items;
    private transient @Nullable Map<MatchingState, Long> counts;

    private @Nullable String owner;
    private @Nullable UploadMode mode = UploadMode.DELTA;
    private transient @Nullable Part file;
    private @Nullable Integer threshold = 90;

    /** Reads what the address asks for. */
    public void load() {
        var query = MatchingListQuery.parse(url::get);
        library = query.filter().library();
        institution = query.filter().institution();
        state = query.state();
        words = query.filter().q();
        sort = query.sort();
        owner = institution;
        libraries.get(library);
        var filter = query.filter();
        total = queries.count(filter);
        var numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, total);
        page = numbers.number();
        shown = new ArrayList<>(queries.rows(filter, sort, numbers.offset(), SIZE).stream().map(MatchingRow::id).toList());
    }

    /** Confirms the candidate that is chosen. */
    public void confirm() {
        act("confirm", id -> service.confirm(library, id, reader.validated(new ConfirmMatch(code)), version));
    }

    /** Confirms the code that was typed. */
    public void confirmTyped() {
        if (typed == null || typed.isBlank()) {
            throw BusinessException.invalid("typed", "field.required", Map.of());
        }
        act("confirm", id -> service.confirm(library, id, reader.validated(new ConfirmMatch(typed)), version));
        typed = null;
    }

    public void reject() {
        act("reject", id -> service.reject(library, id, reader.validated(new RejectMatch(null, reason)), version));
        reason = null;
    }

    /** Rules the candidate out that is chosen. */
    public void drop() {
        act("drop", id -> service.reject(library, id, reader.validated(new RejectMatch(code, reason)), version));
    }

    public void undo() {
        act("undo", id -> service.undo(library, id, version));
    }

    @FunctionalInterface
    private interface Act {
        MatchingView on(long id);
    }

    private void act(String what, Act act) {
        if (item == null) {
            return;
        }
        try {
            var now = act.on(item);
            String national = what.equals("drop") ? code : now.nationalCode();
            said = Texts.get(user.getLocale(), "matching.done." + what, Map.of("code", now.code(), "nationalCode", national == null ? "" : national));
        } catch (BusinessException problem) {
            if (problem.type() != ProblemType.STALE_DATA) {
                throw problem;
            }
            Notices.error("matching.stale", Map.of("state", Texts.of(user.getLocale(), "matching.state", queries.get(library, item).state())));
        } finally {
            items = null;
            counts = null;
        }
    }

    /** Takes a file and orders the proposals. */
    public @Nullable String upload() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            service.uploadFile(library, owner, mode == null ? UploadMode.DELTA : mode, FileNames.label(file.getSubmittedFileName()), content);
        }
        Notices.done("matching.upload.started");
        return "/matching-imports.xhtml?faces-redirect=true&library=" + library + (owner == null ? "" : "&institution=" + owner);
    }

    /** Orders proposals anew for the list. */
    public String propose() {
        service.propose(library, owner);
        Notices.done("matching.propose.started");
        return "/matchings.xhtml?faces-redirect=true&library=" + library + (institution == null ? "" : "&institution=" + institution);
    }

    public String confirmAbove() {
        var request = reader.validated(new ConfirmAbove(owner, threshold == null ? null : BigDecimal.valueOf(threshold, 2)));
        var done = service.confirmAbove(library, request);
        Notices.done("matching.bulk.done", Map.of("confirmed", done.confirmed(), "open", done.open()));
        return "/matchings.xhtml?faces-redirect=true&library=" + library + (institution == null ? "" : "&institution=" + institution);
    }

    public List<MatchingView> getItems() {
        if (items == null) {
            items = shown.stream().flatMap(this::listed).toList();
        }
        return items;
    }

    /** A list that came meanwhile may have it no longer; the others can be worked on all the same. */
    private Stream<MatchingView> listed(long id) {
        try {
            return Stream.of(queries.get(library, id));
        } catch (BusinessException gone) {
            if (gone.type() != ProblemType.NOT_FOUND) {
                throw gone;
            }
            return Stream.empty();
        }
    }

    /** Oldest first. */
    public List<MatchingEventView> history(long id) {
        return queries.history(library, id);
    }

    public Map<MatchingState, Long> getCounts() {
        if (counts == null) {
            counts = queries.counts(new MatchingFilter(library, institution, Set.of(), words, null));
        }
        return counts;
    }

    /** The page with another state; made here, because an answer to a key does not know the address. @param chosen a state, or {@code all} */
    public String tabUrl(String chosen) {
        var address = new StringBuilder("?library=").append(URLEncoder.encode(library, UTF_8)).append("&state=").append(chosen);
        if (institution != null) {
            address.append("&institution=").append(URLEncoder.encode(institution, UTF_8));
        }
        if (words != null) {
            address.append("&q=").append(URLEncoder.encode(words, UTF_8));
        }
        return address.append("&sort=").append(sort).toString();
    }

    public List<LibraryView> getLibraries() {
        return libraries.list();
    }

    public int percent(double score) {
        return Percent.of(score);
    }

    public String exportUrl(String format) {
        return "/matchings/export" + url.with("format", format);
    }

    /** An institution's people have one list, the own. */
    public boolean isStaff() {
        return Callers.current().scope().institution() == null;
    }

    public PageNumbers getNumbers() {
        return new PageNumbers(page, SIZE, total);
    }

    public MatchingState[] getStates() { return MatchingState.values(); }

    public MatchingSort[] getSorts() { return MatchingSort.values(); }

    public UploadMode[] getModes() { return UploadMode.values(); }

    public boolean isFiltered() { return words != null || institution != null; }

    public String getLibrary() { return library; }

    public @Nullable MatchingState getState() { return state; }

    public @Nullable String getSaid() { return said; }

    public @Nullable Long getItem() { return item; }

    public void setItem(@Nullable Long item) { this.item = item; }

    public @Nullable Integer getVersion() { return version; }

    public void setVersion(@Nullable Integer version) { this.version = version; }

    public @Nullable String getCode() { return code; }

    public void setCode(@Nullable String code) { this.code = code; }

    public @Nullable String getTyped() { return typed; }

    public void setTyped(@Nullable String typed) { this.typed = typed; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }

    public @Nullable String getOwner() { return owner; }

    public void setOwner(@Nullable String owner) { this.owner = owner; }

    public @Nullable UploadMode getMode() { return mode; }

    public void setMode(@Nullable UploadMode mode) { this.mode = mode; }

    public @Nullable Part getFile() { return file; }

    public void setFile(@Nullable Part file) { this.file = file; }

    public @Nullable Integer getThreshold() { return threshold; }

    public void setThreshold(@Nullable Integer threshold) { this.threshold = threshold; }
}
