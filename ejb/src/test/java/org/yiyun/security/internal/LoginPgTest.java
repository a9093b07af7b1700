package org.yiyun.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.security.internal.SecurityBeans.PASSWORD;
import static org.yiyun.security.internal.SecurityBeans.assertProblem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AccessToken;
import org.yiyun.security.Caller;
import org.yiyun.security.LoginSession;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.security.TokenRequest;
import org.yiyun.testing.Postgres;

class LoginPgTest {
    private static final String ADDRESS = "192.0.2.7";
    private static final String INSTITUTION = "H99990000001";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SecurityBeans beans = new SecurityBeans(db);

    @BeforeEach
    void accounts() {
        beans.load("desk", "bureau", INSTITUTION);
    }

    @Test
    void givesStaffATokenThatStandsForThem() {
        var token = staffToken(" Desk ", PASSWORD);

        assertThat(token.expiresIn()).isEqualTo(Duration.ofHours(2));
        var session = beans.logins.session(token.value(), ADDRESS).orElseThrow();
        assertThat(session.mustChange()).isFalse();
        assertThat(session.caller().name()).isEqualTo("desk");
        assertThat(session.caller().kind()).isEqualTo(Caller.Kind.STAFF);
        assertThat(session.caller().scope()).isEqualTo(Scope.ALL);
        assertThat(session.caller().address()).isEqualTo(ADDRESS);
        assertThat(session.caller().permissions()).contains(Permission.TICKET_OPEN, Permission.PERSONAL_DATA_READ)
                .doesNotContain(Permission.AUDIT_READ, Permission.CATALOG_PUBLISH);
    }

    @Test
    void givesAnInstitutionATokenForItsOwnRows() {
        var token = beans.logins.tokenFor(new TokenRequest(null, null, INSTITUTION, PASSWORD, null), ADDRESS);

        assertThat(beans.logins.callerOf(token.value(), ADDRESS)).isEqualTo(new Caller(
                INSTITUTION, INSTITUTION, Caller.Kind.INSTITUTION,
                EnumSet.of(Permission.TICKET_READ, Permission.TICKET_OPEN, Permission.CALENDAR_READ, Permission.SLA_READ,
                        Permission.CATALOG_READ, Permission.POLICY_READ, Permission.KNOWLEDGE_READ, Permission.WEBHOOK_READ,
                        Permission.EVALUATION_READ, Permission.EVALUATION_OBJECT, Permission.MATCHING_READ, Permission.MATCHING_EDIT,
                        Permission.STANDARD_READ, Permission.STANDARD_REPORT, Permission.TRANSACTION_READ, Permission.TRANSACTION_SEND,
                        Permission.WEBHOOK_ADMIN),
                Scope.institution(INSTITUTION), ADDRESS));
    }

    @Test
    void keepsNoTokenInTheDatabase() {
        var token = staffToken("desk", PASSWORD);

        var stored = db.inTransaction(em -> (byte[]) em.createNativeQuery("select hash from access_token", byte[].class).getSingleResult());
        assertThat(stored).isEqualTo(TokenDigest.of(token.value())).hasSize(32);
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "nobody", "a\0b", "'; drop table app_user; --"})
    void refusesWrongAndUnknownNamesAlikeAndLocksThemAfterFiveFailures(String name) {
        for (int i = 0; i < 5; i++) {
            assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken(name, "wrong"));
        }
        assertProblem(ProblemType.ACCOUNT_LOCKED, () -> staffToken(name, "wrong"));
        assertProblem(ProblemType.ACCOUNT_LOCKED, () -> staffToken(name, PASSWORD));

        assertThat(actions()).filteredOn(action -> !action.endsWith("created"))
                .containsExactly("security.login-failed", "security.login-failed", "security.login-failed",
                        "security.login-failed", "security.login-failed", "security.login-locked",
                        "security.login-refused", "security.login-refused");
    }

    @Test
    void endsTheLockAfterAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken("desk", "wrong"));
        }
        beans.time.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertProblem(ProblemType.ACCOUNT_LOCKED, () -> staffToken("desk", PASSWORD));

        beans.time.advance(Duration.ofSeconds(1));
        assertThat(staffToken("desk", PASSWORD).value()).hasSize(43);
    }

    @Test
    void beginsToCountAgainAfterASuccessAndAfterALock() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken("desk", "wrong"));
            }
            staffToken("desk", PASSWORD);
        }
        for (int i = 0; i < 5; i++) {
            assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken("desk", "wrong"));
        }
        beans.time.advance(Duration.ofMinutes(15));
        assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken("desk", "wrong"));
        assertThat(staffToken("desk", PASSWORD)).isNotNull();
    }

    @Test
    void countsFailuresThatComeAtTheSameTime() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> guesses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                guesses.add(() -> {
                    assertThatThrownBy(() -> staffToken("desk", "wrong")).isInstanceOf(BusinessException.class);
                    return true;
                });
            }
            for (var guess : pool.invokeAll(guesses)) {
                assertThat(guess.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertProblem(ProblemType.ACCOUNT_LOCKED, () -> staffToken("desk", PASSWORD));
        assertThat(actions()).filteredOn("security.login-locked"::equals).hasSize(1);
    }

    @Test
    void refusesPasswordsThatAreTooLongForTheHash() {
        assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken("desk", "x".repeat(5000)));
    }

    @Test
    void endsAProgramsTokenAfterItsTime() {
        var token = staffToken("desk", PASSWORD);

        beans.time.advance(Duration.ofHours(2).minusSeconds(1));
        assertThat(session(token)).isPresent();
        beans.time.advance(Duration.ofSeconds(1));
        assertThat(session(token)).isEmpty();
    }

    @Test
    void endsAnIdlePageSessionButNotOneInUse() {
        var used = beans.logins.login("desk", PASSWORD, null, ADDRESS);
        var idle = beans.logins.login("desk", PASSWORD, null, ADDRESS);

        for (int i = 0; i < 4; i++) {
            beans.time.advance(Duration.ofMinutes(10));
            assertThat(session(used)).isPresent();
        }
        assertThat(session(idle)).isEmpty();
    }

    @Test
    void endsTheOldestSessionBeyondTheLimit() {
        var sessions = new ArrayList<AccessToken>();
        for (int i = 0; i < 6; i++) {
            sessions.add(beans.logins.login("desk", PASSWORD, null, ADDRESS));
            beans.time.advance(Duration.ofSeconds(10));
        }
        assertThat(sessions).extracting(token -> session(token).isPresent())
                .containsExactly(false, true, true, true, true, true);
    }

    @Test
    void endsWithTheLogoutAtOnce() {
        var token = beans.logins.login("desk", PASSWORD, null, ADDRESS);
        assertThat(session(token)).isPresent();

        beans.logins.logout(token.value(), ADDRESS);
        beans.logins.logout(token.value(), ADDRESS);

        assertThat(session(token)).isEmpty();
        assertThat(actions()).filteredOn(action -> action.startsWith("security.log")).containsExactly("security.login", "security.logout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "令牌", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void knowsNobodyByAForeignToken(String token) {
        assertProblem(ProblemType.UNAUTHENTICATED, () -> beans.logins.callerOf(token, ADDRESS));
    }

    @Test
    void loadsTheDemonstrationOnceOnManyNodesAndRenewsChangedPasswords() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var nodes = pool.invokeAll(List.<Callable<Integer>>of(() -> loadAll(PASSWORD), () -> loadAll(PASSWORD)));
            assertThat(nodes.get(0).get() + nodes.get(1).get()).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        assertThat(loadAll("Other-Horse-10")).isEqualTo(4);
        assertThat(staffToken("analyst", "Other-Horse-10")).isNotNull();
        assertProblem(ProblemType.LOGIN_FAILED, () -> staffToken("hotline.user", PASSWORD));
    }

    private int loadAll(String password) {
        var file = new java.util.Properties();
        List.of("desk", "analyst", INSTITUTION, "P99990000001", "hotline.user", "hotline.password")
                .forEach(name -> file.setProperty(name, password));
        return beans.demo.load(file);
    }

    private AccessToken staffToken(String name, String password) {
        return beans.logins.tokenFor(new TokenRequest(name, password, null, null, null), ADDRESS);
    }

    private java.util.Optional<LoginSession> session(AccessToken token) {
        return beans.logins.session(token.value(), ADDRESS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> actions() {
        return db.inTransaction(em -> em.createNativeQuery("select action from audit_entry order by id", String.class).getResultList());
    }
}
