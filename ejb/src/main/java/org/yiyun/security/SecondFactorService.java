package org.yiyun.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.internal.AccessTokens;
import org.yiyun.security.internal.SecondFactors;
import org.yiyun.security.internal.SessionCache;
import org.yiyun.security.internal.TimeCodes;

/** The second factor of logins (动态验证码, REQ-SEC-02): people set it for themselves, administrators take a lost one away. */
@Stateless
public class SecondFactorService {
    private static final String USER = "user";
    private static final String ISSUER = "Yiyun";

    private final SecondFactors factors;
    private final AccessTokens tokens;
    private final SessionCache cache;
    private final AuditTrail audit;

    @Inject
    public SecondFactorService(SecondFactors factors, AccessTokens tokens, SessionCache cache, AuditTrail audit) {
        this.factors = factors;
        this.tokens = tokens;
        this.cache = cache;
        this.audit = audit;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SecondFactorService() {
        this(null, null, null, null);
    }

    /** A new secret; nothing is kept of it until {@link #set}. */
    @Requires
    public SecondFactorDraft draft() {
        var secret = new String(Base32.encode(TimeCodes.newSecret()), UTF_8).replace("=", "");
        var owner = URLEncoder.encode(Callers.current().name(), UTF_8);
        return new SecondFactorDraft(secret, "otpauth://totp/" + ISSUER + ":" + owner + "?secret=" + secret + "&issuer=" + ISSUER);
    }

    /**
     * From now on the caller's logins ask for a code; his other sessions end.
     *
     * @param secret  of a {@link #draft}
     * @param code    that the authenticator shows for it, as proof that it has it
     * @param current token of the session that stays, null to end them all
     * @throws BusinessException INVALID if the code does not belong to the secret now, or if one is set already
     */
    @Requires
    public void set(String secret, String code, @Nullable String current) {
        var login = Callers.current().name();
        factors.set(login, decoded(secret), code);
        tokens.revokeOthers(Caller.Kind.STAFF, login, current);
        cache.forgetAll();
        audit.record("security.second-factor-set", USER, login, Map.of());
    }

    /**
     * The caller's logins ask for no code any more.
     *
     * @throws BusinessException INVALID if the code is wrong or a role of his demands a second factor
     */
    @Requires
    public void remove(String code) {
        var login = Callers.current().name();
        if (factors.isDemanded(login)) {
            throw BusinessException.invalid("code", "field.second-factor.demanded", Map.of());
        }
        factors.remove(login, code);
        audit.record("security.second-factor-removed", USER, login, Map.of());
    }

    /** For a person who has lost the telephone: ends the sessions; a role that demands a second factor makes him set a new one. */
    @Requires(Permission.USER_ADMIN)
    public void reset(String login) {
        if (!factors.remove(login)) {
            throw BusinessException.notFound("second-factor", login);
        }
        tokens.revokeOthers(Caller.Kind.STAFF, login, null);
        cache.forgetAll();
        audit.record("security.second-factor-reset", USER, login, Map.of());
    }

    /** Since when the caller has one. */
    @Requires
    public Optional<Instant> setAt() {
        return factors.setAt(Callers.current().name());
    }

    /** Since when a person has one. */
    @Requires(Permission.USER_ADMIN)
    public Optional<Instant> setAt(String login) {
        return factors.setAt(login);
    }

    private static byte[] decoded(String secret) {
        try {
            var text = secret.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            return Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8));
        } catch (DecoderException notBase32) {
            throw BusinessException.invalid("code", "field.second-factor.code", Map.of());
        }
    }
}
