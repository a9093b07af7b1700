package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
public class ContactIssue {
    @Id
    private int number;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected ContactIssue() {}

    public ContactIssue(int number, String by, Instant at) {
        this.number = number;
        publishedBy = by;
        publishedAt = at;
    }

    int number() {
        return number;
    }

    ContactList view(List<ContactView> contacts) {
        return new ContactList(number, publishedAt, publishedBy, contacts);
    }
}
