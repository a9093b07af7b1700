package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.intake.internal.IncomingMail;
import org.yiyun.intake.internal.IncomingMails;
import org.yiyun.intake.internal.MailSight;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Requires;

/** What may be seen of mails: senders and texts only by who may see personal data, and each such sight is audited. */
@Stateless
public class MailQueries {
    private final IncomingMails mails;
    private final OrganisationQueries organisations;
    private final PersonalData personalData;

    @Inject
    public MailQueries(IncomingMails mails, OrganisationQueries organisations, PersonalData personalData) {
        this.mails = mails;
        this.organisations = organisations;
        this.personalData = personalData;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MailQueries() {
        this(null, null, null);
    }

    /** Newest first, by cursor. */
    @Requires(Permission.INTAKE_READ)
    public Page<MailRow> list(MailFilter filter, PageRequest request) {
        var total = mails.count(filter, sight());
        var found = mails.after(filter, sight(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(shown(found), request, total, row -> Cursor.of(row.receivedAt(), row.id()));
    }

    /** For a screen with page numbers, newest first. */
    @Requires(Permission.INTAKE_READ)
    public List<MailRow> rows(MailFilter filter, int offset, int limit) {
        return shown(mails.rows(filter, sight(), offset, limit));
    }

    @Requires(Permission.INTAKE_READ)
    public long count(MailFilter filter) {
        return mails.count(filter, sight());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.INTAKE_READ)
    public MailView get(long id) {
        var mail = mails.get(id, sight());
        var shown = personalData.isShownTo(Callers.current());
        if (shown) {
            personalData.sight("mail", List.of(String.valueOf(id)), "sender", "text");
        }
        return mail.view(!shown);
    }

    private MailSight sight() {
        return MailSight.of(Callers.current(), organisations);
    }

    private List<MailRow> shown(List<IncomingMail> found) {
        var shown = personalData.isShownTo(Callers.current());
        if (shown) {
            personalData.sight("mail-list", found.stream().map(mail -> String.valueOf(mail.id())).toList(), "sender");
        }
        return found.stream().map(mail -> mail.row(!shown)).toList();
    }
}
