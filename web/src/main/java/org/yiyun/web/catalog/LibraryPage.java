package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryFilter;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryRow;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.ImportView;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.StopEntries;
import org.yiyun.catalog.TreeNode;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.catalog.VersionService;
import org.yiyun.catalog.VersionView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** One library: its entries by tree and search, its versions and imports. Filters and place are in the URL. */
@Named
@ViewScoped
public class LibraryPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 50;
    /** Imports that are shown; all of them are served over REST. */
    private static final int LATEST = 10;

    @EJB
    private LibraryService libraries;
    @EJB
    private EntryQueries queries;
    @EJB
    private VersionQueries versionQueries;
    @EJB
    private VersionService service;
    @EJB
    private ImportService importService;
    @Inject
    private CatalogLinks links;
    @Inject
    private RecordReader records;
    @Inject
    private UrlQuery url;

    private @Nullable String library;
    private @Nullable String stopUnder;
    private @Nullable String label;
    private @Nullable LocalDate effectiveOn;
    private @Nullable String reason;
    private transient @Nullable LibraryView view;
    private transient @Nullable Page<EntryRow> entries;
    private transient @Nullable List<TreeNode> branches;
    private transient @Nullable List<String> path;
    private transient @Nullable List<VersionView> versions;
    private transient @Nullable Page<ImportView> imports;

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

    public Page<EntryRow> getEntries() {
        if (entries == null) {
            entries = queries.list(String.valueOf(library), new EntryFilter(
                    AddressValues.text(url.get("q")), on(), AddressValues.text(url.get("under"))), url.place(ROWS));
        }
        return entries;
    }

    /** The branches below the chosen one; none while something is searched. */
    public List<TreeNode> getBranches() {
        if (branches == null) {
            branches = url.get("q").isBlank() ? queries.browse(String.valueOf(library), url.get("under").strip(), on()) : List.of();
        }
        return branches;
    }

    /** The branches that lead to the chosen one. */
    public List<String> getPath() {
        if (path == null) {
            path = queries.path(String.valueOf(library), url.get("under").strip(), on());
        }
        return path;
    }

    public List<VersionView> getVersions() {
        if (versions == null) {
            versions = versionQueries.list(String.valueOf(library));
        }
        return versions;
    }

    /** The latest. */
    public Page<ImportView> getImports() {
        if (imports == null) {
            imports = importService.list(String.valueOf(library), PageRequest.first(LATEST));
        }
        return imports;
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank() || !url.get("on").isBlank() || !url.get("under").isBlank();
    }

    /** The query of an entry's page, on the day that is looked at. */
    public String entryQuery(String code) {
        LocalDate day = on();
        return links.entry(String.valueOf(library), code) + (day == null ? "" : "&on=" + day);
    }

    /** Whatever makes no sense in the address is passed over. */
    private @Nullable LocalDate on() {
        return AddressValues.day(url.get("on"));
    }

    public String stop() {
        VersionView draft = service.stop(String.valueOf(library), records.validated(new StopEntries(
                String.valueOf(stopUnder).strip(), effectiveOn, String.valueOf(label).strip(), String.valueOf(reason).strip())));
        Notices.done("catalog.stop.done", Map.of("version", draft.version(), "count", draft.stopped()));
        return "/library-version.xhtml?faces-redirect=true&library=" + library + "&version=" + draft.version();
    }

    public @Nullable String getLibrary() {
        return library;
    }

    public void setLibrary(String library) {
        this.library = library;
    }

    public @Nullable String getStopUnder() {
        return stopUnder;
    }

    public void setStopUnder(String stopUnder) {
        this.stopUnder = stopUnder;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
