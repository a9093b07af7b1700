package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailQueries;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailService;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.MailView;
import org.yiyun.intake.TakeMail;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One mail: what it says, what became of it, and what a person makes of it while it waits. */
@Named
@ViewScoped
public class MailPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_TITLE = 200;

    @EJB
    private MailQueries queries;
    @EJB
    private MailService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private long id;
    private int version;
    private final Form form = new Form();
    private transient @Nullable MailView mail;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        mail = queries.get(id);
        version = mail.version();
        var subject = mail.row().subject();
        form.title = subject.substring(0, Math.min(subject.length(), LONGEST_TITLE));
        form.institution = mail.row().institution();
    }

    public String take() {
        var number = service.take(id, reader.validated(new TakeMail(
                form.kind, form.title == null ? "" : form.title, text(form.description), text(form.institution), text(form.phone),
                form.remember)), version);
        Notices.done("intake.taken", Map.of("number", number));
        return "/ticket.xhtml?faces-redirect=true&number=" + number;
    }

    public String add() {
        var number = form.ticket == null ? "" : form.ticket.strip();
        service.add(id, number, version);
        Notices.done("intake.added", Map.of("number", number));
        return here();
    }

    public String discard() {
        service.discard(id, form.reason == null ? "" : form.reason, version);
        Notices.done("intake.discarded");
        return here();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private String here() {
        return "/mail.xhtml?faces-redirect=true&id=" + id;
    }

    public MailView getMail() {
        if (mail == null) {
            mail = queries.get(id);
        }
        return mail;
    }

    public boolean isWaiting() {
        return getMail().row().status() == MailStatus.KEPT && Callers.current().may(Permission.INTAKE_HANDLE);
    }

    /** Whether it reads like a complaint and whoever looks at it may record one. */
    public boolean isComplaint() {
        return getMail().row().reason() == MailReason.COMPLAINT && Callers.current().may(Permission.COMPLAINT_REGISTER);
    }

    /** Why a file was not taken. */
    public String refused(MailView.MailFile file) {
        return Texts.get(user.getLocale(), "problem." + file.refused() + ".title");
    }

    /** Complaints have a page of their own. */
    public TicketKind[] getKinds() {
        return Arrays.stream(TicketKind.values()).filter(kind -> kind != TicketKind.COMPLAINT).toArray(TicketKind[]::new);
    }

    public Form getForm() {
        return form;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private TicketKind kind = TicketKind.SERVICE_REQUEST;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String institution;
        private @Nullable String phone;
        private boolean remember;
        private @Nullable String ticket;
        private @Nullable String reason;

        public TicketKind getKind() { return kind; }

        public void setKind(TicketKind kind) { this.kind = kind; }

        public @Nullable String getTitle() { return title; }

        public void setTitle(@Nullable String title) { this.title = title; }

        public @Nullable String getDescription() { return description; }

        public void setDescription(@Nullable String description) { this.description = description; }

        public @Nullable String getInstitution() { return institution; }

        public void setInstitution(@Nullable String institution) { this.institution = institution; }

        public @Nullable String getPhone() { return phone; }

        public void setPhone(@Nullable String phone) { this.phone = phone; }

        public boolean isRemember() { return remember; }

        public void setRemember(boolean remember) { this.remember = remember; }

        public @Nullable String getTicket() { return ticket; }

        public void setTicket(@Nullable String ticket) { this.ticket = ticket; }

        public @Nullable String getReason() { return reason; }

        public void setReason(@Nullable String reason) { this.reason = reason; }
    }
}
