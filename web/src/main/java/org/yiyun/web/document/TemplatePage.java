package org.yiyun.web.document;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.TemplateKindView;
import org.yiyun.document.TemplateQueries;
import org.yiyun.document.TemplateService;
import org.yiyun.document.TemplateVersion;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.web.faces.Notices;

/** The template of one kind of document: its versions, its placeholders, and what may be done. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private TemplateQueries queries;
    @EJB
    private TemplateService service;

    private @Nullable String kind;
    private @Nullable String note;
    private @Nullable LocalDate effective;
    private int shown;
    private transient @Nullable Part file;
    private transient @Nullable TemplateKindView view;
    private transient @Nullable List<TemplateVersion> versions;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        view = queries.kind(String.valueOf(kind));
        shown = view.draft() == null ? 0 : view.draft().version();
    }

    public @Nullable String upload() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            var draft = service.upload(String.valueOf(kind), file.getSubmittedFileName(), content, note);
            Notices.done("document.upload.done", Map.of("version", draft.version()));
            if (!draft.unused().isEmpty()) {
                Notices.warn("document.upload.unused", Map.of("names", String.join("、", draft.unused())));
            }
        }
        return again();
    }

    /** Publishes the draft that the reader saw; one that came in meanwhile is another one. */
    public String publish() {
        var published = service.publish(String.valueOf(kind), shown, effective);
        Notices.done("document.publish.done", Map.of("version", shown, "date", String.valueOf(published.effective())));
        return again();
    }

    private String again() {
        return "/document-template.xhtml?faces-redirect=true&kind=" + kind;
    }

    public TemplateKindView getView() {
        if (view == null) {
            view = queries.kind(String.valueOf(kind));
        }
        return view;
    }

    public List<TemplateVersion> getVersions() {
        if (versions == null) {
            versions = queries.versions(String.valueOf(kind));
        }
        return versions;
    }

    /** Every placeholder as it is to be written. */
    public List<Placeholder> getPlaceholders() {
        List<Placeholder> all = new ArrayList<>();
        getView().fields().forEach(field -> all.add(new Placeholder("{{" + field.name() + "}}", false, field.sample())));
        getView().tables().forEach(table -> {
            all.add(new Placeholder("{{" + table.name() + "." + TemplateShape.NUMBER + "}}", true, "1"));
            table.columns().forEach(column ->
                    all.add(new Placeholder("{{" + table.name() + "." + column.name() + "}}", true, column.sample())));
        });
        return all;
    }

    /** @param repeated whether it may only stand in a row of a table */
    public record Placeholder(String text, boolean repeated, String sample) {}

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable LocalDate getEffective() {
        return effective;
    }

    public void setEffective(@Nullable LocalDate effective) {
        this.effective = effective;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
