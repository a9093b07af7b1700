package org.yiyun.web.insured;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.InsuredRegister;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.rest.FileNames;

/** Files and calls that brought covers; all its state is in the URL. */
@Named
@RequestScoped
public class InsuredImportsPage {
    @EJB
    private InsuredRegister register;
    @Inject
    private UrlQuery url;

    private List<CoverImportView> imports = List.of();
    private List<RejectedLine> rejects = List.of();
    private @Nullable Part file;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.INSURED_IMPORT)) {
            imports = register.imports();
            if (url.get("rejects").matches("[0-9]{1,18}")) {
                rejects = register.rejects(Long.parseLong(url.get("rejects")));
            }
        }
    }

    public String take() throws IOException {
        if (file == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        try (InputStream content = file.getInputStream()) {
            var taken = register.take(FileNames.label(String.valueOf(file.getSubmittedFileName())), content);
            Notices.done("insured.import.done", Map.of("added", taken.added(), "changed", taken.changed(), "unchanged", taken.unchanged(),
                    "rejected", taken.rejected()));
            return "/insured-imports.xhtml?faces-redirect=true" + (taken.rejected() == 0 ? "" : "&rejects=" + taken.id());
        }
    }

    public List<CoverImportView> getImports() {
        return imports;
    }

    /** Of the import that the address names. */
    public List<RejectedLine> getRejects() {
        return rejects;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
