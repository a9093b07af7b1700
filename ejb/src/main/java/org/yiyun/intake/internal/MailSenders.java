package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.ticket.Contact;

/** Whose an address is: somebody's of the staff, or an institution's because a person has said so. */
@ApplicationScoped
public class MailSenders {
    private static final int LONGEST_NAME = 60;
    private static final String PHONE = "[0-9+()\\- ]{5,30}";

    private final EntityManager em;
    private final OrganisationQueries organisations;

    @Inject
    public MailSenders(EntityManager em, OrganisationQueries organisations) {
        this.em = em;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected MailSenders() {
        this(null, null);
    }

    /** The telephone is that of the staff list, else the first one in the text, where people write their own. */
    Sender of(ParsedMail mail) {
        var staff = mail.sender().isEmpty() ? Optional.<StaffView>empty() : organisations.staffByMail(mail.sender());
        var phone = staff.map(StaffView::phone).filter(number -> number.matches(PHONE))
                .orElseGet(() -> MailText.phone(MailText.written(mail.text()), Contact.NO_PHONE));
        var name = staff.map(StaffView::name).or(() -> Optional.ofNullable(mail.senderName())).orElseGet(() -> nameOf(mail.sender()));
        return new Sender(new Contact(MailText.cut(name, LONGEST_NAME), phone), institution(mail.sender()), staff.isPresent());
    }

    private static String nameOf(String address) {
        return address.isEmpty() ? "?" : address.substring(0, address.indexOf('@'));
    }

    private @Nullable String institution(String address) {
        var found = em.createNativeQuery("select institution from mail_sender where address = :address", String.class)
                .setParameter("address", address)
                .getResultList();
        return found.isEmpty() ? null : (String) found.get(0);
    }

    /** Mails from there are the institution's from now on. */
    void remember(String address, String institution, String by, Instant at) {
        em.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into mail_sender (address, institution, updated_at, updated_by) values (:address, :institution, :at, :by)
                on conflict (address) do update set institution = excluded.institution, updated_at = excluded.updated_at,
                    updated_by = excluded.updated_by""")
                .setParameter("address", address)
                .setParameter("institution", institution)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
    }
}
