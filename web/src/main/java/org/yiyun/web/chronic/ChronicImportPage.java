package org.yiyun.web.chronic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicImport;
import org.yiyun.chronic.ChronicImports;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.RejectedLines;
import org.yiyun.web.faces.RowsUpload;
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

    private final RowsUpload upload = new RowsUpload("chronic");
    private @Nullable ChronicImport done;

    public @Nullable String take() {
        if (upload.getFile() == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        return upload.take(this::register) ? "/chronic-registrations.xhtml?faces-redirect=true&status=SUBMITTED" : null;
    }

    private ImportedRows register(String name, byte[] content) {
        done = imports.take(FileNames.label(name), content);
        return done.rows();
    }

    /** The lines that were not registered, in words. */
    public List<RejectedLines.Line> getRejected() {
        return upload.rejected(locale.getLocale());
    }

    /** The file to be corrected as an address, so that it is in the answer to who brought it and nowhere else. */
    public String getCorrectable() {
        return done == null ? "" : "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(done.correctable().getBytes(UTF_8));
    }

    public RowsUpload getUpload() {
        return upload;
    }
}
