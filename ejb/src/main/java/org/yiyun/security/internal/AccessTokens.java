package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.AccessToken;
import org.yiyun.security.Caller;

/** The table of tokens: issues, revokes, forgets. */
@ApplicationScoped
public class AccessTokens {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INSERT = """
            insert into access_token (hash, kind, subject_kind, subject, address, issued_at, used_at, expires_at)
            values (:hash, :kind, :subjectKind, :subject, :address, :now, :now, :expires)""";
    private static final String REVOKE_SURPLUS = """
            update access_token set revoked_at = :now where hash in (
                select hash from access_token
                where subject = :subject and subject_kind = :subjectKind and kind = :kind and revoked_at is null
                order by issued_at desc, hash offset :kept)""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;
    private final SecuritySettings settings;

    @Inject
    public AccessTokens(BusinessClock clock, SecuritySettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Outside a container. */
    public AccessTokens(BusinessClock clock, SecuritySettings settings, EntityManager entities) {
        this(clock, settings);
        this.entities = entities;
    }

    /** For the proxy. */
    protected AccessTokens() {
        this(new BusinessClock(), new SecuritySettings());
    }

    /** A new token; the oldest of the subject beyond the limit end. */
    public AccessToken issue(TokenKind kind, Caller.Kind subjectKind, String subject, @Nullable String address) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.now();
        var maxAge = settings.maxAge(kind);
        entities.createNativeQuery(INSERT)
                .setParameter("hash", TokenDigest.of(value)).setParameter("kind", kind.name())
                .setParameter("subjectKind", subjectKind.name()).setParameter("subject", subject)
                .setParameter("address", address).setParameter("now", now).setParameter("expires", now.plus(maxAge))
                .executeUpdate();
        entities.createNativeQuery(REVOKE_SURPLUS)
                .setParameter("kind", kind.name()).setParameter("subjectKind", subjectKind.name())
                .setParameter("subject", subject).setParameter("now", now)
                .setParameter("kept", settings.perSubject(kind)).executeUpdate();
        return new AccessToken(value, maxAge);
    }

    public void revoke(byte[] hash) {
        entities.createNativeQuery("update access_token set revoked_at = :now where hash = :hash and revoked_at is null")
                .setParameter("now", clock.now()).setParameter("hash", hash).executeUpdate();
    }

    /** Ends the sessions and tokens of the subject, but for that one. */
    public void revokeOthers(Caller.Kind subjectKind, String subject, @Nullable String kept) {
        entities.createNativeQuery("""
                update access_token set revoked_at = :now
                where subject = :subject and subject_kind = :subjectKind and revoked_at is null and hash <> :kept""")
                .setParameter("now", clock.now()).setParameter("subject", subject)
                .setParameter("subjectKind", subjectKind.name())
                .setParameter("kept", kept == null ? new byte[0] : TokenDigest.of(kept)).executeUpdate();
    }

    public void touch(byte[] hash) {
        entities.createNativeQuery("update access_token set used_at = :now where hash = :hash and used_at < :now")
                .setParameter("now", clock.now()).setParameter("hash", hash).executeUpdate();
    }

    public int forgetExpiredBefore(Instant before) {
        return entities.createNativeQuery("delete from access_token where expires_at < :before")
                .setParameter("before", before).executeUpdate();
    }
}
