package org.yiyun.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.LoginService;
import org.yiyun.security.RoleService;
import org.yiyun.security.SecondFactorService;
import org.yiyun.security.UserQueries;
import org.yiyun.security.UserService;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;

/** The beans of the feature, wired as the container does it. */
final class SecurityBeans {
    static final String PASSWORD = "Correct-Horse-9";

    final TestClock time = new TestClock(Instant.parse("2026-11-21T04:00:00Z"));
    final BusinessClock clock = time.business();
    final AuditService audit;
    final Accounts accounts;
    final SessionCache cache = new SessionCache(clock);
    final LoginService logins;
    final UserService users;
    final UserQueries queries;
    final RoleService roles;
    final SecondFactorService factors;
    final DemoAccountLoader demo;

    SecurityBeans(Postgres db) {
        var settings = new SecuritySettings();
        var em = db.em();
        audit = new AuditService(clock, em);
        accounts = new Accounts(clock, em);
        var tokens = new AccessTokens(clock, settings, em);
        var failures = new LoginFailures(clock, settings, em);
        var secondFactors = new SecondFactors(new SecretBox(Optional.of("a key for tests")), clock, em);
        factors = db.bean(SecondFactorService.class, new SecondFactorService(secondFactors, tokens, cache, audit));
        var journal = db.bean(LoginJournal.class, new LoginJournal(accounts, failures, secondFactors, tokens, audit));
        var tokenJournal = db.bean(TokenJournal.class, new TokenJournal(new Sessions(em), tokens, audit, clock, settings));
        logins = db.bean(LoginService.class, new LoginService(journal, tokenJournal, cache));
        users = db.bean(UserService.class, new UserService(accounts, tokens, failures, cache, audit, clock));
        queries = db.bean(UserQueries.class, new UserQueries(new UserList(accounts, clock, em)));
        roles = db.bean(RoleService.class, new RoleService(accounts, cache, audit));
        demo = db.bean(DemoAccountLoader.class, new DemoAccountLoader(accounts, audit, clock, em));
    }

    /** Loads accounts that all have {@link #PASSWORD}. */
    void load(String... names) {
        var file = new Properties();
        for (var name : names) {
            file.putAll(Map.of(name, PASSWORD));
        }
        demo.load(file);
    }

    static void assertProblem(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
