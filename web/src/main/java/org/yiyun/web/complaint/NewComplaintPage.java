package org.yiyun.web.complaint;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.Complainant;
import org.yiyun.complaint.ComplaintAbout;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintLines;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintService;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** Records a complaint, suggestion or praise. Whoever may not see it afterwards gets its number and an empty form. */
@Named
@ViewScoped
public class NewComplaintPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ComplaintService service;
    @EJB
    private ComplaintQueries queries;
    @Inject
    private RecordReader reader;

    private final Form form = new Form();

    public String save() {
        var receivedAt = form.receivedAt == null ? null : form.receivedAt.atZone(BusinessClock.ZONE).toInstant();
        var receipt = service.register(reader.validated(new RegisterComplaint(
                form.kind, form.channel, form.letter, form.text == null ? "" : form.text, new Complainant(form.name, form.phone),
                new ComplaintAbout(form.staff, form.organisation, form.institution), form.ticket, receivedAt)));
        Notices.done("complaint.done.register", Map.of("number", receipt.number()));
        return Callers.current().may(Permission.COMPLAINT_READ)
                ? "/complaint.xhtml?faces-redirect=true&number=" + receipt.number()
                : "/complaint-new.xhtml?faces-redirect=true";
    }

    public Form getForm() {
        return form;
    }

    public ComplaintKind[] getKinds() {
        return ComplaintKind.values();
    }

    public ComplaintChannel[] getChannels() {
        return ComplaintChannel.values();
    }

    public ComplaintLines getLines() {
        return queries.lines();
    }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private ComplaintKind kind = ComplaintKind.COMPLAINT;
        private ComplaintChannel channel = ComplaintChannel.PHONE;
        private boolean letter;
        private @Nullable String text;
        private @Nullable String name;
        private @Nullable String phone;
        private @Nullable String staff;
        private @Nullable String organisation;
        private @Nullable String institution;
        private @Nullable String ticket;
        private @Nullable LocalDateTime receivedAt;

        public ComplaintKind getKind() { return kind; }

        public void setKind(ComplaintKind kind) { this.kind = kind; }

        public ComplaintChannel getChannel() { return channel; }

        public void setChannel(ComplaintChannel channel) { this.channel = channel; }

        public boolean isLetter() { return letter; }

        public void setLetter(boolean letter) { this.letter = letter; }

        public @Nullable String getText() { return text; }

        public void setText(@Nullable String text) { this.text = text; }

        public @Nullable String getName() { return name; }

        public void setName(@Nullable String name) { this.name = name; }

        public @Nullable String getPhone() { return phone; }

        public void setPhone(@Nullable String phone) { this.phone = phone; }

        public @Nullable String getStaff() { return staff; }

        public void setStaff(@Nullable String staff) { this.staff = staff; }

        public @Nullable String getOrganisation() { return organisation; }

        public void setOrganisation(@Nullable String organisation) { this.organisation = organisation; }

        public @Nullable String getInstitution() { return institution; }

        public void setInstitution(@Nullable String institution) { this.institution = institution; }

        public @Nullable String getTicket() { return ticket; }

        public void setTicket(@Nullable String ticket) { this.ticket = ticket; }

        public @Nullable LocalDateTime getReceivedAt() { return receivedAt; }

        public void setReceivedAt(@Nullable LocalDateTime receivedAt) { this.receivedAt = receivedAt; }
    }
}
