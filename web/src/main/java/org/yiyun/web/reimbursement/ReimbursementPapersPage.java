package org.yiyun.web.reimbursement;

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
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ClaimFileView;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.reimbursement.ReimbursementService;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.rest.FileNames;

/** The papers of a claim, on its page, which knows its number also after an act of another form. */
@Named
@RequestScoped
public class ReimbursementPapersPage {
    @EJB
    private ReimbursementQueries queries;
    @EJB
    private ReimbursementService service;
    @Inject
    private ReimbursementPage claim;

    private @Nullable Part file;
    private @Nullable String paper;
    private @Nullable List<ClaimFileView> files;

    public List<ClaimFileView> getFiles() {
        if (files == null) {
            files = queries.files(number());
        }
        return files;
    }

    public String attach() throws IOException {
        if (file == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        try (InputStream content = file.getInputStream()) {
            service.attach(number(), FileNames.label(String.valueOf(file.getSubmittedFileName())), content);
        }
        return done("attach");
    }

    public String detach() {
        if (paper == null || !paper.matches("[0-9]{1,18}")) {
            throw BusinessException.invalid("paper", "field.required", Map.of());
        }
        service.detach(number(), Long.parseLong(paper));
        return done("detach");
    }

    private String done(String what) {
        Notices.done("reimbursement.papers.done." + what, Map.of());
        return "/reimbursement.xhtml?faces-redirect=true&number=" + number();
    }

    private String number() {
        return String.valueOf(claim.getNumber());
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String paper) {
        this.paper = paper;
    }
}
