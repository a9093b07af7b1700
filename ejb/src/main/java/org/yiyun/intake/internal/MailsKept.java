package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.audit.HiddenSubjects;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.security.Caller;

/** Which entries of the audit trail to hide from whom: what became of a mail that reads like a complaint, from the one whom it names (REQ-CMPL-01). */
@ApplicationScoped
public class MailsKept implements HiddenSubjects {
    private final IncomingMails mails;
    private final OrganisationQueries organisations;

    @Inject
    public MailsKept(IncomingMails mails, OrganisationQueries organisations) {
        this.mails = mails;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected MailsKept() {
        this(null, null);
    }

    @Override
    public List<Subject> hiddenFrom(Caller reader) {
        return mails.about(MailSight.of(reader, organisations)).stream().map(id -> new Subject("mail", String.valueOf(id))).toList();
    }
}
