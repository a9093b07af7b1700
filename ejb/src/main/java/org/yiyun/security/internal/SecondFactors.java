package org.yiyun.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;

/** The second factors of people: sets, asks for and takes them away. */
@ApplicationScoped
public class SecondFactors {
    /** What came of asking for one. */
    public enum Proof { GIVEN, MISSING, WRONG }

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final SecretBox box;
    private final BusinessClock clock;

    @Inject
    public SecondFactors(SecretBox box, BusinessClock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** Outside a container. */
    public SecondFactors(SecretBox box, BusinessClock clock, EntityManager entities) {
        this(box, clock);
        this.entities = entities;
    }

    /** For the proxy. */
    protected SecondFactors() {
        this(new SecretBox(), new BusinessClock());
    }

    /** Whether the code is that of the account now; a good one is used up. An account without a second factor needs none. */
    public Proof proof(Account account, @Nullable String code) {
        var factor = account.kind() == Caller.Kind.STAFF ? find(account.subject(), LockModeType.PESSIMISTIC_WRITE) : Optional.<SecondFactor>empty();
        if (factor.isEmpty()) {
            return Proof.GIVEN;
        }
        if (code == null || code.isBlank()) {
            return Proof.MISSING;
        }
        return uses(account.subject(), factor.get(), code) ? Proof.GIVEN : Proof.WRONG;
    }

    /** @throws BusinessException INVALID if the code is not one of this secret now, or if there is a second factor already */
    public void set(String login, byte[] secret, String code) {
        var step = TimeCodes.step(secret, code, clock.now(), 0)
                .orElseThrow(() -> BusinessException.invalid("code", "field.second-factor.code", Map.of()));
        if (setAt(login).isPresent()) {
            throw BusinessException.invalid("code", "field.second-factor.set", Map.of());
        }
        entities.persist(new SecondFactor(login, box.seal(login, secret), clock.now(), step));
    }

    /** @throws BusinessException INVALID if the code is wrong */
    public void remove(String login, String code) {
        var factor = find(login, LockModeType.PESSIMISTIC_WRITE);
        if (factor.isPresent() && !uses(login, factor.get(), code)) {
            throw BusinessException.invalid("code", "field.second-factor.code", Map.of());
        }
        remove(login);
    }

    /** Whether there was one. */
    public boolean remove(String login) {
        var factor = find(login, LockModeType.PESSIMISTIC_WRITE);
        factor.ifPresent(entities::remove);
        return factor.isPresent();
    }

    public Optional<Instant> setAt(String login) {
        return find(login, LockModeType.NONE).map(SecondFactor::setAt);
    }

    /** Whether a role of the person asks for one. */
    public boolean isDemanded(String login) {
        return !entities.createQuery("""
                        select 1 from AppUser u, Role r where u.login = :login and r.code member of u.roles and r.secondFactor""", Integer.class)
                .setParameter("login", login).setMaxResults(1).getResultList().isEmpty();
    }

    /** Whether anybody here has one. */
    public boolean areUsed() {
        return !entities.createQuery("select 1 from SecondFactor f", Integer.class).setMaxResults(1).getResultList().isEmpty();
    }

    private Optional<SecondFactor> find(String login, LockModeType lock) {
        return Optional.ofNullable(entities.find(SecondFactor.class, login, lock));
    }

    private boolean uses(String login, SecondFactor factor, String code) {
        var step = TimeCodes.step(box.open(login, factor.secret()), code, clock.now(), factor.lastStep());
        step.ifPresent(factor::used);
        return step.isPresent();
    }
}
