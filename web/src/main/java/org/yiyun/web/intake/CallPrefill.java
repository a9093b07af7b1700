package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.Channel;
import org.yiyun.web.ticket.ConsultationPage;
import org.yiyun.web.ticket.NewTicketPage;

/**
 * Fills the forms of a new ticket and of a consultation with what is known of the caller. Their address carries the call and no personal
 * data; whoever may not see it gets empty forms.
 */
@Named
@RequestScoped
public class CallPrefill {
    @EJB
    private CallQueries queries;
    @Inject
    private ConsultationPage consultation;
    @Inject
    private NewTicketPage ticket;

    private @Nullable Long call;

    public void fillConsultation() {
        var known = known();
        consultation.setCall(linked());
        if (known != null) {
            consultation.setChannel(Channel.PHONE);
            consultation.setPhone(known.call().phone());
            consultation.setName(known.name());
            consultation.setInstitution(known.institution());
        }
    }

    public void fillTicket() {
        var known = known();
        if (known != null) {
            ticket.getForm().setChannel(Channel.PHONE);
            ticket.getForm().setContactPhone(known.call().phone());
            ticket.getForm().setContactName(known.name());
            ticket.getForm().setInstitution(known.institution());
        }
    }

    /** What is opened is about the call, if the reader may say so and there is such a call. */
    private @Nullable Long linked() {
        return call != null && Callers.current().may(Permission.INTAKE_HANDLE) && queries.has(call) ? call : null;
    }

    private @Nullable CallView known() {
        if (call == null || !Callers.current().may(Permission.INTAKE_READ) || !Callers.current().may(Permission.PERSONAL_DATA_READ)) {
            return null;
        }
        return queries.get(call);
    }

    public @Nullable Long getCall() {
        return call;
    }

    public void setCall(@Nullable Long call) {
        this.call = call;
    }
}
