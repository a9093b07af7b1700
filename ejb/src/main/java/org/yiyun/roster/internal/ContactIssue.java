package org.yiyun.roster.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.yiyun.roster.ContactList;
import org.yiyun.roster.ContactView;

/** That a list of emergency contacts was published. */
@Entity
@Immutable
@Table(name = "duty_contact_list")
public class ContactIssue extends ListIssue {
    protected ContactIssue() {}

    public ContactIssue(int number, String by, Instant at) {
        super(number, by, at);
    }

    ContactList view(List<ContactView> contacts) {
        return new ContactList(number(), publishedAt(), publishedBy(), contacts);
    }
}
