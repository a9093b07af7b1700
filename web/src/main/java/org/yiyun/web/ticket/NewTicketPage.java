package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.ServiceLine;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketService;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** A new ticket by hand, for what is not answered on the spot (REQ-DESK-03). The form has all there is to know; nothing is kept. */
@Named
@RequestScoped
public class NewTicketPage {
    @EJB
    private TicketService service;
    @EJB
    private RegisterQueries registers;
    @EJB
    private CallQueries calls;
    @EJB
    private CallService linking;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;

    private final Form form = new Form();

    public String save() {
        var contact = new Contact(text(form.contactName), text(form.contactPhone));
        var number = service.take(reader.validated(new OpenTicket(
                form.kind, form.channel, text(form.title), text(form.description), form.symptom, form.system, form.module,
                form.institution, contact, null, form.occurredInstant(), form.serviceLine)));
        var call = call();
        if (call != null && form.kind != TicketKind.COMPLAINT) {
            linking.link(call, number);
        }
        Notices.done("ticket.done.open", Map.of("number", number));
        return "/ticket.xhtml?faces-redirect=true&number=" + number;
    }

    /** What the ticket is about, if there is such a call and the reader may say so. */
    private @Nullable Long call() {
        var told = url.get("call");
        if (!told.matches("[0-9]{1,18}") || !Callers.current().may(Permission.INTAKE_HANDLE)) {
            return null;
        }
        var call = Long.valueOf(told);
        return calls.has(call) ? call : null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public Form getForm() {
        return form;
    }

    /** Complaints have a page of their own, for whoever may record them there. */
    public TicketKind[] getKinds() {
        var apart = Callers.current().may(Permission.COMPLAINT_REGISTER);
        return Arrays.stream(TicketKind.values()).filter(kind -> kind != TicketKind.COMPLAINT || !apart).toArray(TicketKind[]::new);
    }

    public List<ServiceLine> getServiceLines() {
        return registers.serviceLines();
    }

    /** Not the channels by which programs come in. */
    public Channel[] getChannels() {
        return Arrays.stream(Channel.values()).filter(channel -> channel != Channel.API).toArray(Channel[]::new);
    }

    /** What is typed. */
    public static class Form {
        private TicketKind kind = TicketKind.FAULT;
        private Channel channel = Channel.PHONE;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String symptom;
        private @Nullable String system;
        private @Nullable String module;
        private @Nullable String institution;
        private @Nullable String contactName;
        private @Nullable String contactPhone;
        private @Nullable LocalDateTime occurredAt;
        private @Nullable String serviceLine;

        @Nullable Instant occurredInstant() {
            return occurredAt == null ? null : occurredAt.atZone(BusinessClock.ZONE).toInstant();
        }

        public TicketKind getKind() { return kind; }

        public void setKind(TicketKind kind) { this.kind = kind; }

        public Channel getChannel() { return channel; }

        public void setChannel(Channel channel) { this.channel = channel; }

        public @Nullable String getTitle() { return title; }

        public void setTitle(@Nullable String title) { this.title = title; }

        public @Nullable String getDescription() { return description; }

        public void setDescription(@Nullable String description) { this.description = description; }

        public @Nullable String getSymptom() { return symptom; }

        public void setSymptom(@Nullable String symptom) { this.symptom = symptom; }

        public @Nullable String getSystem() { return system; }

        public void setSystem(@Nullable String system) { this.system = system; }

        public @Nullable String getModule() { return module; }

        public void setModule(@Nullable String module) { this.module = module; }

        public @Nullable String getInstitution() { return institution; }

        public void setInstitution(@Nullable String institution) { this.institution = institution; }

        public @Nullable String getContactName() { return contactName; }

        public void setContactName(@Nullable String contactName) { this.contactName = contactName; }

        public @Nullable String getContactPhone() { return contactPhone; }

        public void setContactPhone(@Nullable String contactPhone) { this.contactPhone = contactPhone; }

        public @Nullable LocalDateTime getOccurredAt() { return occurredAt; }

        public void setOccurredAt(@Nullable LocalDateTime occurredAt) { this.occurredAt = occurredAt; }

        public @Nullable String getServiceLine() { return serviceLine; }

        public void setServiceLine(@Nullable String serviceLine) { this.serviceLine = serviceLine; }
    }
}
