package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.AddContact;
import org.yiyun.roster.ContactList;
import org.yiyun.roster.ContactService;
import org.yiyun.roster.ContactView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** Emergency contacts: the published list for everybody, the next one for who keeps it. */
@Named
@RequestScoped
public class ContactsPage {
    private static final String PAGE = "/duty-contacts.xhtml?faces-redirect=true";

    @EJB
    private ContactService service;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable ContactList published;
    private @Nullable List<ContactView> kept;

    public ContactList getPublished() {
        if (published == null) {
            published = service.published();
        }
        return published;
    }

    /** Those on the list in which the words of the address are. */
    public List<ContactView> getContacts() {
        String words = url.get("q").strip();
        return getPublished().contacts().stream()
                .filter(one -> (one.system() + " " + one.party() + " " + one.name()).contains(words)).toList();
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank();
    }

    /** What the next list would say; nothing for whoever does not keep it. */
    public List<ContactView> getKept() {
        if (kept == null) {
            kept = Callers.current().may(Permission.DUTY_EDIT) ? service.kept() : List.of();
        }
        return kept;
    }

    public boolean isChanged() {
        return !getKept().equals(getPublished().contacts());
    }

    public String add() {
        service.add(new AddContact(fields.text("system"), fields.text("party"), fields.text("name"), fields.text("phone"),
                fields.optional("note")));
        Notices.done("roster.contact.added");
        return PAGE;
    }

    public String remove(long id) {
        service.remove(id);
        Notices.done("roster.contact.removed");
        return PAGE;
    }

    public String publish() {
        Notices.done("roster.contact.published", Map.of("number", service.publish().number()));
        return PAGE;
    }

    public Fields getFields() {
        return fields;
    }
}
