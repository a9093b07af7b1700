package org.yiyun.organisation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.EditInstitution;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;

/** A designated institution; known by its national code for ever, whatever becomes of its agreement. */
@Entity
public class Institution {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable InstitutionGrade grade;

    private String region;

    @Enumerated(EnumType.STRING)
    private InstitutionStatus status;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Institution() {}

    public Institution(EditInstitution edit) {
        this.code = edit.code();
        this.kind = InstitutionKind.ofCode(code);
        change(edit);
    }

    /** True if anything differs now. A pharmacy has no grade. */
    public final boolean change(EditInstitution edit) {
        var before = Arrays.asList(name, grade, region, status);
        name = edit.name();
        grade = kind == InstitutionKind.HOSPITAL ? edit.grade() : null;
        region = edit.region();
        status = edit.status();
        return !before.equals(Arrays.asList(name, grade, region, status));
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Institution institution && code.equals(institution.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
