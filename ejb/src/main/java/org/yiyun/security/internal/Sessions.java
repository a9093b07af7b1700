package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

/** Who bears a token: one statement, two primary keys and the permissions. */
@ApplicationScoped
public class Sessions {
    private static final String FIND = """
            select t.kind, t.used_at, t.expires_at, t.subject_kind, t.subject, coalesce(u.display_name, t.subject),
                   coalesce(u.must_change, false), c.institution,
                   array(select distinct p.permission from role_permission p
                         where p.role_code in (select r.role_code from user_role r where r.user_id = u.id)
                            or (c.id is not null and p.role_code = 'institution')),
                   array(select g.region from user_region g where g.user_id = u.id),
                   exists (select 1 from user_role r join role o on o.code = r.role_code where r.user_id = u.id and o.second_factor)
                       and not exists (select 1 from second_factor f where f.login = u.login)
            from access_token t
            left join app_user u on t.subject_kind = 'STAFF' and u.login = t.subject and u.status = 'ACTIVE'
            left join api_client c on t.subject_kind = 'INSTITUTION' and c.client_id = t.subject and c.status = 'ACTIVE'
            where t.hash = ? and t.revoked_at is null and (u.id is not null or c.id is not null)""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public Sessions() {}

    /** Outside a container. */
    public Sessions(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Found> find(byte[] hash) {
        return entities.unwrap(Session.class).doReturningWork(connection -> Optional.ofNullable(find(connection, hash)));
    }

    private static @Nullable Found find(Connection connection, byte[] hash) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setBytes(1, hash);
            try (var row = select.executeQuery()) {
                return row.next() ? found(row) : null;
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        var institution = row.getString(8);
        var scope = institution != null
                ? Scope.institution(institution) : new Scope(null, Set.copyOf(Arrays.asList(strings(row.getArray(10)))));
        var caller = new Caller(
                row.getString(5), row.getString(6), Caller.Kind.valueOf(row.getString(4)),
                permissions(strings(row.getArray(9))), scope, null);
        return new Found(
                caller, row.getBoolean(7), row.getBoolean(11), TokenKind.valueOf(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3, OffsetDateTime.class).toInstant());
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static Set<Permission> permissions(String[] names) {
        var wanted = Set.of(names);
        var known = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (wanted.contains(permission.name())) {
                known.add(permission);
            }
        }
        return known;
    }

    /** A living token and its bearer, without address. */
    public record Found(Caller caller, boolean mustChange, boolean mustProve, TokenKind kind, Instant usedAt, Instant expiresAt) {}
}
