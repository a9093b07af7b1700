package org.yiyun.web.chronic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicImport;
import org.yiyun.chronic.ChronicImports;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.RejectedLines;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.FileNames;

/** Brings a list of registrations on the page of the list; what was refused is shown in the answer and kept nowhere. */
@Named
@RequestScoped
public class ChronicImportPage {
    @EJB
    private ChronicImports imports;
    @Inject
    private UserLocale locale;

    private @Nullable Part file;
    private @Nullable ChronicImport done;

    public @Nullable String take() {
        if (file == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        try (var content = file.getInputStream()) {
            done = imports.take(FileNames.label(String.valueOf(file.getSubmittedFileName())), content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        int taken = done.rows().taken();
        int rejected = done.rows().rejected().size();
        if (rejected == 0) {
            Notices.done("chronic.import.done", Map.of("count", taken));
            return "/chronic-registrations.xhtml?faces-redirect=true&status=SUBMITTED";
        }
        Notices.warn("chronic.import.partly", Map.of("count", taken, "rejected", rejected));
        return null;
    }

    /** The lines that were not registered, in words. */
    public List<RejectedLines.Line> getRejected() {
        return done == null ? List.of() : RejectedLines.of(done.rows(), "chronic.field", locale.getLocale());
    }

    /** The file to be corrected as an address, so that it is in the answer to who brought it and nowhere else. */
    public String getCorrectable() {
        return done == null ? "" : "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(done.correctable().getBytes(UTF_8));
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
