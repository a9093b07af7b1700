package org.yiyun.organisation.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.EditStaff;
import org.yiyun.organisation.StaffView;
import org.yiyun.organisation.SupportLine;

/** A member of staff of the bureau, its agencies or the operations provider. Leaves by {@code active = false}. */
@Entity
public class Staff {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    private @Nullable Long id;

    @NaturalId
    private String number;

    private String name;
    private String organisation;
    private @Nullable String login;
    private @Nullable String phone;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable SupportLine line;

    @ElementCollection
    @CollectionTable(name = "staff_post", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "post")
    private Set<String> posts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "staff_skill", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "skill")
    private Set<String> skills = new HashSet<>();

    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Staff() {}

    public Staff(EditStaff edit) {
        this.number = edit.number();
        change(edit);
    }

    public final void change(EditStaff edit) {
        name = edit.name();
        organisation = edit.organisation();
        login = edit.login();
        phone = edit.phone();
        email = edit.email();
        line = edit.line();
        active = edit.active();
        replace(posts, edit.posts());
        replace(skills, edit.skills());
    }

    private static void replace(Set<String> old, Set<String> wanted) {
        old.retainAll(wanted);
        old.addAll(wanted);
    }

    public StaffView view() {
        return new StaffView(
                number, name, organisation, login, phone, email, line, Set.copyOf(posts), Set.copyOf(skills), active, version);
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Staff staff && number.equals(staff.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }
}
