package org.yiyun.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.maintenance.MaintenanceService;
import org.yiyun.catalog.maintenance.RecordNeed;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Notices;

/** Records that a library needs to be maintained. */
@Named
@ViewScoped
public class NewMaintenancePage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private MaintenanceService service;
    @EJB
    private LibraryService libraries;
    @Inject
    private RecordReader reader;

    private @Nullable String library;
    private @Nullable String title;
    private @Nullable String need;
    private @Nullable String basis;
    private @Nullable String raisedBy;
    private @Nullable LocalDate wantedOn;

    public String save() {
        var recorded = service.record(reader.validated(new RecordNeed(library, title, need, basis, raisedBy, wantedOn)));
        Notices.done("maintenance.done.RECORD", Map.of("number", recorded.number()));
        return "/library-maintenance.xhtml?faces-redirect=true&number=" + recorded.number();
    }

    public List<LibraryView> getLibraries() {
        return libraries.list();
    }

    public @Nullable String getLibrary() { return library; }

    public void setLibrary(@Nullable String library) { this.library = library; }

    public @Nullable String getTitle() { return title; }

    public void setTitle(@Nullable String title) { this.title = title; }

    public @Nullable String getNeed() { return need; }

    public void setNeed(@Nullable String need) { this.need = need; }

    public @Nullable String getBasis() { return basis; }

    public void setBasis(@Nullable String basis) { this.basis = basis; }

    public @Nullable String getRaisedBy() { return raisedBy; }

    public void setRaisedBy(@Nullable String raisedBy) { this.raisedBy = raisedBy; }

    public @Nullable LocalDate getWantedOn() { return wantedOn; }

    public void setWantedOn(@Nullable LocalDate wantedOn) { this.wantedOn = wantedOn; }
}
