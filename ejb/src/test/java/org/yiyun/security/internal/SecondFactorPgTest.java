package org.yiyun.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.security.internal.SecurityBeans.PASSWORD;
import static org.yiyun.security.internal.SecurityBeans.assertProblem;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.EditRole;
import org.yiyun.security.Permission;
import org.yiyun.security.SecondFactorDraft;
import org.yiyun.security.TokenRequest;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class SecondFactorPgTest {
    private static final Caller ADMIN = TestCallers.staff("admin", Permission.USER_ADMIN, Permission.ROLE_ADMIN);
    private static final Caller DESK = TestCallers.staff("desk");
    private static final Duration STEP = TimeCodes.STEP;

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SecurityBeans beans = new SecurityBeans(db);

    @BeforeEach
    void accounts() {
        beans.load("admin", "desk");
    }

    @Test
    void aLoginAsksForTheCodeOnceItIsSet() {
        assertThat(beans.logins.asksForCodes()).isFalse();
        var other = beans.logins.login("desk", PASSWORD, null, null);
        var own = beans.logins.login("desk", PASSWORD, null, null);
        var draft = set(own.value());

        assertThat(beans.logins.asksForCodes()).isTrue();
        assertThat(beans.logins.session(other.value(), null)).isEmpty();
        assertThat(beans.logins.session(own.value(), null)).isPresent();
        assertProblem(ProblemType.SECOND_FACTOR, () -> beans.logins.login("desk", PASSWORD, null, null));
        assertProblem(ProblemType.SECOND_FACTOR, () -> beans.logins.login("desk", PASSWORD, "000000", null));
        assertProblem(ProblemType.LOGIN_FAILED, () -> beans.logins.login("desk", "wrong", code(draft), null));

        beans.time.advance(STEP);
        assertThat(beans.logins.tokenFor(new TokenRequest("desk", PASSWORD, null, null, code(draft)), null)).isNotNull();
        assertProblem(ProblemType.SECOND_FACTOR, () -> beans.logins.login("desk", PASSWORD, code(draft), null));
        beans.time.advance(STEP);
        assertThat(beans.logins.login("desk", PASSWORD, code(draft), null)).isNotNull();
        assertThat(beans.logins.login("admin", PASSWORD, null, null)).isNotNull();
    }

    @Test
    void wrongCodesLockTheNameMissingOnesDoNot() {
        set(null);
        for (int i = 0; i < 6; i++) {
            assertProblem(ProblemType.SECOND_FACTOR, () -> beans.logins.login("desk", PASSWORD, " ", null));
        }
        for (int i = 0; i < 5; i++) {
            assertProblem(ProblemType.SECOND_FACTOR, () -> beans.logins.login("desk", PASSWORD, "123", null));
        }
        assertProblem(ProblemType.ACCOUNT_LOCKED, () -> beans.logins.login("desk", PASSWORD, null, null));
    }

    @Test
    void isSetOnlyWithACodeOfItsSecretAndOnlyOnce() {
        var draft = TestCallers.as(DESK, () -> beans.factors.draft());
        assertThat(draft.uri()).isEqualTo("otpauth://totp/Yiyun:desk?secret=" + draft.secret() + "&issuer=Yiyun");
        assertThat(draft.toString()).doesNotContain(draft.secret());
        assertFault("field.second-factor.code", () -> beans.factors.set(draft.secret(), "000000", null));
        assertFault("field.second-factor.code", () -> beans.factors.set("not base 32!", "000000", null));
        Callers.runAs(DESK, () -> beans.factors.set(draft.secret(), code(draft), null));

        assertFault("field.second-factor.set", () -> beans.factors.set(draft.secret(), code(draft), null));
        assertThat(TestCallers.as(DESK, () -> beans.factors.setAt())).contains(beans.clock.now());
        var stored = db.inTransaction(em -> (byte[]) em.createNativeQuery("select secret from second_factor", byte[].class).getSingleResult());
        assertThat(HexFormat.of().formatHex(stored)).doesNotContain(HexFormat.of().formatHex(Base32.decode(draft.secret())));
    }

    @Test
    void itsOwnerRemovesItWithACodeAndTheAdministratorALostOne() {
        var draft = set(null);
        beans.time.advance(STEP);
        assertFault("field.second-factor.code", () -> beans.factors.remove("000000"));
        Callers.runAs(DESK, () -> beans.factors.remove(code(draft)));
        assertThat(beans.logins.login("desk", PASSWORD, null, null)).isNotNull();

        set(null);
        Callers.runAs(ADMIN, () -> beans.factors.reset("desk"));
        assertThat(beans.logins.login("desk", PASSWORD, null, null)).isNotNull();
        assertProblem(ProblemType.NOT_FOUND, () -> Callers.runAs(ADMIN, () -> beans.factors.reset("desk")));
        assertProblem(ProblemType.FORBIDDEN, () -> Callers.runAs(DESK, () -> beans.factors.reset("admin")));
        assertThat(actions()).containsExactly("security.second-factor-set", "security.second-factor-removed",
                "security.second-factor-set", "security.second-factor-reset");
    }

    @Test
    void aRoleThatDemandsItOpensNothingBeforeItIsSet() {
        var role = TestCallers.as(ADMIN, () -> beans.queries.roles()).stream().filter(each -> each.code().equals("desk")).findFirst().orElseThrow();
        Callers.runAs(ADMIN, () -> beans.roles.change(
                new EditRole("desk", role.name(), role.nameEn(), true, role.permissions()), role.version()));
        var token = beans.logins.login("desk", PASSWORD, null, null);
        assertThat(beans.logins.session(token.value(), null).orElseThrow().mustProve()).isTrue();
        assertProblem(ProblemType.UNAUTHENTICATED, () -> beans.logins.callerOf(token.value(), null));

        var draft = set(token.value());

        assertThat(beans.logins.session(token.value(), null).orElseThrow().isComplete()).isTrue();
        beans.time.advance(STEP);
        assertFault("field.second-factor.demanded", () -> beans.factors.remove(code(draft)));
        assertThat(TestCallers.as(ADMIN, () -> beans.queries.roles())).filteredOn(each -> each.secondFactor()).extracting(each -> each.code())
                .containsExactly("desk");
    }

    private SecondFactorDraft set(String session) {
        var draft = TestCallers.as(DESK, () -> beans.factors.draft());
        Callers.runAs(DESK, () -> beans.factors.set(draft.secret(), code(draft), session));
        return draft;
    }

    private String code(SecondFactorDraft draft) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(draft.secret()), "HmacSHA1"), beans.clock.now());
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void assertFault(String key, Runnable call) {
        assertThatThrownBy(() -> Callers.runAs(DESK, call)).isInstanceOfSatisfying(BusinessException.class,
                problem -> assertThat(problem.errors()).extracting(FieldError::key).containsExactly(key));
    }

    @SuppressWarnings("unchecked")
    private static List<String> actions() {
        return db.inTransaction(em -> em.createNativeQuery(
                "select action from audit_entry where action like '%second-factor%' order by id", String.class).getResultList());
    }
}
