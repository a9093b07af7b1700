package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.Contact;
import org.yiyun.roster.internal.Contacts;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Emergency contacts (应急联系人, REQ-DUTY-06) by system and party: kept by who keeps the roster, and published as a list. The list is
 * what everybody sees; numbers on it are meant to be called, so they are not masked.
 */
@Stateless
public class ContactService {
    private static final String SUBJECT = "duty-contact";

    private final Contacts contacts;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ContactService(Contacts contacts, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.contacts = contacts;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ContactService() {
        this(null, null, null, null);
    }

    /** The list that is published; number 0 and nothing on it before the first. */
    @Requires(Permission.DUTY_READ)
    public ContactList published() {
        return contacts.latest();
    }

    /** What the next list would say. */
    @Requires(Permission.DUTY_EDIT)
    public List<ContactView> kept() {
        return contacts.kept();
    }

    /** It is on the next list. */
    @Requires(Permission.DUTY_EDIT)
    public ContactView add(AddContact command) {
        reader.validated(command);
        var contact = new Contact(command, Callers.current().name(), clock.now());
        contacts.add(contact);
        var view = contact.view();
        audit.record("duty.contact-add", SUBJECT, String.valueOf(view.id()), Map.of("system", view.system(), "party", view.party()));
        return view;
    }

    /** It is not on the next list any more. @throws BusinessException NOT_FOUND, CONFLICT if it was taken off before */
    @Requires(Permission.DUTY_EDIT)
    public void remove(long id) {
        contacts.get(id).end(Callers.current().name(), clock.now());
        audit.record("duty.contact-remove", SUBJECT, String.valueOf(id), Map.of());
    }

    /** @throws BusinessException CONFLICT if the list that is published says the same already */
    @Requires(Permission.DUTY_EDIT)
    public ContactList publish() {
        var latest = contacts.latest();
        if (latest.contacts().equals(contacts.kept())) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", latest.number()));
        }
        contacts.publish(latest.number() + 1, Callers.current().name(), clock.now());
        var published = contacts.latest();
        audit.record("duty.contact-publish", SUBJECT, String.valueOf(published.number()), Map.of("contacts", published.contacts().size()));
        return published;
    }
}
