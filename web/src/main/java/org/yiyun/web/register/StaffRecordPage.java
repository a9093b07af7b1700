package org.yiyun.web.register;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.ServiceLine;
import org.yiyun.register.personnel.AddCertificate;
import org.yiyun.register.personnel.CertificateView;
import org.yiyun.register.personnel.EditStaffRecord;
import org.yiyun.register.personnel.Education;
import org.yiyun.register.personnel.PersonnelQueries;
import org.yiyun.register.personnel.PersonnelService;
import org.yiyun.register.personnel.StaffRecordView;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** Somebody's qualification; whose is in the URL. */
@Named
@RequestScoped
public class StaffRecordPage {
    @EJB
    private PersonnelQueries queries;
    @EJB
    private PersonnelService service;
    @EJB
    private RegisterQueries registers;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable Part file;
    private @Nullable StaffRecordView record;

    /** Fills the form with what is recorded. @throws BusinessException NOT_FOUND */
    public void load() {
        var known = getRecord();
        fields.with("education", known.education()).with("fullTime", known.fullTime()).with("school", known.school())
                .with("major", known.major()).with("itSince", known.itSince()).with("medicalSince", known.medicalSince())
                .with("serviceLines", new ArrayList<>(known.serviceLines())).with("version", known.version());
    }

    public StaffRecordView getRecord() {
        if (record == null) {
            record = queries.get(url.get("staff"));
        }
        return record;
    }

    public String save() {
        service.edit(url.get("staff"), new EditStaffRecord(
                fields.constant("education", Education.class), fields.flag("fullTime"), fields.optional("school"), fields.optional("major"),
                day("itSince"), day("medicalSince"), fields.chosen("serviceLines")), version());
        Notices.done("register.record.saved");
        return page();
    }

    /** That the reader saw; what is no number was seen by nobody. */
    private int version() {
        return fields.text("version").matches("[0-9]{1,9}") ? Integer.parseInt(fields.text("version")) : -1;
    }

    public String add() {
        var command = new AddCertificate(
                fields.text("name"), fields.text("number"), fields.text("issuer"), day("issuedOn"), day("validUntil"));
        try {
            if (file == null || file.getSize() == 0) {
                service.addCertificate(url.get("staff"), command, null, null);
            } else {
                try (var content = file.getInputStream()) {
                    service.addCertificate(url.get("staff"), command, String.valueOf(file.getSubmittedFileName()), content);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Notices.done("register.certificate.added");
        return page();
    }

    public String revoke() {
        service.voidCertificate(url.get("staff"), fields.text("certificate").matches("[0-9]{1,18}") ? Long.parseLong(fields.text("certificate")) : 0, fields.text("reason"));
        Notices.done("register.certificate.voided");
        return page();
    }

    private String page() {
        return "/staff-record.xhtml?faces-redirect=true&staff=" + getRecord().staff();
    }

    private @Nullable LocalDate day(String name) {
        try {
            return fields.text(name).isEmpty() ? null : LocalDate.parse(fields.text(name));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
    }

    /** Certificates that count. */
    public List<CertificateView> getRevocable() {
        return getRecord().certificates().stream().filter(one -> one.voidReason() == null).toList();
    }

    public List<ServiceLine> getServiceLines() {
        return registers.serviceLines();
    }

    public Education[] getEducations() {
        return Education.values();
    }

    public Fields getFields() {
        return fields;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
