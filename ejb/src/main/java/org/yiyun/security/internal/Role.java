package org.yiyun.security.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.yiyun.security.Duties;
import org.yiyun.security.Permission;

/** A named set of permissions (角色). Never permissions to prepare and to publish the same thing. */
@Entity
@Table(name = "role")
public class Role {
    @Id
    private String code;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "built_in")
    private boolean builtIn;

    @Column(name = "second_factor")
    private boolean secondFactor;

    /** Names, not constants: a permission that this release no longer has must not keep a role from loading. */
    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_code"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Role() {}

    public Role(String code, String name, String nameEn, boolean secondFactor, Set<Permission> permissions) {
        this.code = code;
        change(name, nameEn, secondFactor, permissions);
    }

    public final void change(String newName, String newNameEn, boolean newSecondFactor, Set<Permission> newPermissions) {
        this.name = newName;
        this.nameEn = newNameEn;
        this.secondFactor = newSecondFactor;
        grant(newPermissions);
    }

    private void grant(Set<Permission> granted) {
        Duties.check("permissions", granted);
        var names = new TreeSet<String>();
        granted.forEach(permission -> names.add(permission.name()));
        permissions.retainAll(names);
        permissions.addAll(names);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean isBuiltIn() {
        return builtIn;
    }

    /** Whether who has the role logs in with a second factor. */
    public boolean demandsSecondFactor() {
        return secondFactor;
    }

    public Set<Permission> permissions() {
        var known = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (permissions.contains(permission.name())) {
                known.add(permission);
            }
        }
        return known;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role role && code.equals(role.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
