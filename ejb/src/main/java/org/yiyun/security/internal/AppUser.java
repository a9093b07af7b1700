package org.yiyun.security.internal;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.UserStatus;

/**
 * The account of a person (用户). Made with a temporary password that its owner must change; disabled instead of deleted.
 */
@Entity
@Table(name = "app_user")
public class AppUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50)
    private @Nullable Long id;

    @NaturalId
    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "must_change")
    private boolean mustChange;

    @Enumerated(EnumType.STRING)
    private UserStatus status = UserStatus.ACTIVE;

    private @Nullable String organisation;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at", insertable = false, updatable = false)
    private @Nullable Instant lastLoginAt;

    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_code")
    private Set<String> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "user_region", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "region")
    private Set<String> regions = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected AppUser() {}

    public AppUser(String login, String displayName, String passwordHash, boolean mustChange, Instant createdAt) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = createdAt;
        this.mustChange = mustChange;
        this.createdAt = createdAt;
    }

    public void change(String newName, @Nullable String newOrganisation, Set<String> newRoles, Set<String> newRegions) {
        this.displayName = newName;
        this.organisation = newOrganisation;
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        regions.retainAll(newRegions);
        regions.addAll(newRegions);
    }

    /** A password that the owner has chosen, or one for first use that must be changed. */
    public void changePassword(String hash, boolean temporary, Instant at) {
        this.passwordHash = hash;
        this.mustChange = temporary;
        this.passwordChangedAt = at;
    }

    public void disable() {
        status = UserStatus.DISABLED;
    }

    public void enable() {
        status = UserStatus.ACTIVE;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public UserStatus status() {
        return status;
    }

    public @Nullable String organisation() {
        return organisation;
    }

    public @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public Set<String> regions() {
        return Set.copyOf(regions);
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppUser user && login.equals(user.login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
