package org.yiyun.organisation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.EditOrganisation;
import org.yiyun.organisation.OrganisationKind;

/** Bureau, agency, branch or operations provider. Ended by {@code active = false}, never deleted. */
@Entity
public class Organisation {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String parent;
    private String region;
    private @Nullable String phone;
    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Organisation() {}

    public Organisation(EditOrganisation edit) {
        this.code = edit.code();
        change(edit);
    }

    public final void change(EditOrganisation edit) {
        name = edit.name();
        kind = edit.kind();
        parent = edit.parent();
        region = edit.region();
        phone = edit.phone();
        active = edit.active();
    }

    public @Nullable String parent() {
        return parent;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organisation organisation && code.equals(organisation.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
