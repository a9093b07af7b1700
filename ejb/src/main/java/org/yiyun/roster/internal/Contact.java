package org.yiyun.roster.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.AddContact;
import org.yiyun.roster.ContactView;

/** An emergency contact (应急联系人): never changed, only taken off the next list. */
@Entity
@Table(name = "duty_contact")
public class Contact extends VoidableEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_contact_seq")
    @SequenceGenerator(name = "duty_contact_seq", sequenceName = "duty_contact_seq", allocationSize = 50)
    private Long id;

    private String system;
    private String party;
    private String name;
    private String phone;
    private @Nullable String note;

    protected Contact() {}

    public Contact(AddContact command, String by, Instant at) {
        super(by, at);
        system = command.system().strip();
        party = command.party().strip();
        name = command.name().strip();
        phone = command.phone().strip();
        note = command.note() == null ? null : command.note().strip();
    }

    public ContactView view() {
        return new ContactView(id, system, party, name, phone, note);
    }
}
