package org.yiyun.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.security.internal.SecurityBeans.PASSWORD;
import static org.yiyun.security.internal.SecurityBeans.assertProblem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Duties;
import org.yiyun.security.EditRole;
import org.yiyun.security.EditUser;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.security.UserFilter;
import org.yiyun.security.UserStatus;
import org.yiyun.security.UserView;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class UserAdminPgTest {
    private static final Caller ADMIN = TestCallers.staff("admin", Permission.USER_ADMIN, Permission.ROLE_ADMIN);
    private static final UserFilter ALL = new UserFilter(null, null, null);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SecurityBeans beans = new SecurityBeans(db);

    @BeforeEach
    void accounts() {
        beans.load("admin", "desk");
    }

    @Test
    void makesAUserWhoMustChangeThePassword() {
        var password = TestCallers.as(ADMIN, () -> beans.users.create(user("wang.li", Set.of("desk"), Set.of("4408"))));

        var token = beans.logins.login("wang.li", password, null, null);
        var session = beans.logins.session(token.value(), null).orElseThrow();
        assertThat(session.mustChange()).isTrue();
        assertThat(session.caller().scope()).isEqualTo(new Scope(null, Set.of("4408")));
        assertProblem(ProblemType.UNAUTHENTICATED, () -> beans.logins.callerOf(token.value(), null));

        Callers.runAs(session.caller(), () -> beans.users.changePassword(password, PASSWORD, token.value()));

        assertThat(beans.logins.callerOf(token.value(), null).name()).isEqualTo("wang.li");
        assertThat(list(ALL)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("lastLoginAt").contains(new UserView(
                "wang.li", "王丽", UserStatus.ACTIVE, null, Set.of("desk"), Set.of("4408"), false, null, null, 1));
    }

    @Test
    void listsByFilterAndPage() {
        asAdmin(() -> beans.users.create(user("a_b", Set.of("desk"), Set.of())));
        asAdmin(() -> beans.users.create(user("axb", Set.of("auditor"), Set.of())));

        assertThat(list(new UserFilter("a_", null, null))).extracting(UserView::login).containsExactly("a_b");
        assertThat(list(new UserFilter("王", "auditor", UserStatus.ACTIVE))).extracting(UserView::login).containsExactly("axb");
        assertThat(list(new UserFilter(null, null, UserStatus.DISABLED))).isEmpty();
        var first = TestCallers.as(ADMIN, () -> beans.queries.list(ALL, PageRequest.first(3)));
        var second = TestCallers.as(ADMIN, () -> beans.queries.list(ALL, new PageRequest(3, first.next())));
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.items()).extracting(UserView::login).containsExactly("a_b", "admin", "axb");
        assertThat(second.items()).extracting(UserView::login).containsExactly("desk");
        assertThat(second.next()).isNull();
    }

    @Test
    void endsTheSessionsOfADisabledUser() {
        var token = beans.logins.login("desk", PASSWORD, null, null);
        assertThat(beans.logins.session(token.value(), null)).isPresent();

        asAdmin(() -> beans.users.disable("desk", version("desk")));

        assertThat(beans.logins.session(token.value(), null)).isEmpty();
        assertProblem(ProblemType.LOGIN_FAILED, () -> beans.logins.login("desk", PASSWORD, null, null));
        asAdmin(() -> beans.users.enable("desk", version("desk")));
        assertThat(beans.logins.login("desk", PASSWORD, null, null)).isNotNull();
        assertProblem(ProblemType.SAME_PERSON, () -> asAdmin(() -> beans.users.disable("admin", version("admin"))));
    }

    @Test
    void unlocksAndResets() {
        for (int i = 0; i < 5; i++) {
            assertProblem(ProblemType.LOGIN_FAILED, () -> beans.logins.login("desk", "wrong", null, null));
        }
        assertThat(list(new UserFilter("desk", null, null)).get(0).lockedUntil()).isEqualTo("2026-11-21T04:15:00Z");
        asAdmin(() -> beans.users.unlock("desk"));
        var token = beans.logins.login("desk", PASSWORD, null, null);

        var password = TestCallers.as(ADMIN, () -> beans.users.resetPassword("desk"));

        assertThat(beans.logins.session(token.value(), null)).isEmpty();
        assertProblem(ProblemType.LOGIN_FAILED, () -> beans.logins.login("desk", PASSWORD, null, null));
        assertThat(beans.logins.login("desk", password, null, null)).isNotNull();
    }

    @Test
    void refusesAStaleVersionADuplicateAndAnUnknownRole() {
        var version = version("desk");
        asAdmin(() -> beans.users.change(user("desk", Set.of("desk"), Set.of()), version));

        assertProblem(ProblemType.STALE_DATA, () -> asAdmin(() -> beans.users.change(user("desk", Set.of("desk"), Set.of()), version)));
        assertProblem(ProblemType.ALREADY_EXISTS, () -> asAdmin(() -> beans.users.create(user("desk", Set.of(), Set.of()))));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> beans.users.create(user("x1", Set.of("king"), Set.of()))));
        assertProblem(ProblemType.NOT_FOUND, () -> asAdmin(() -> beans.users.enable("ghost", 0)));
    }

    @Test
    void letsNobodyPrepareAndPublishTheSameThing() {
        assertThatThrownBy(() -> asAdmin(() -> beans.users.create(user("both", Set.of("analyst", "bureau"), Set.of()))))
                .hasMessageContaining("CALENDAR_PUBLISH");
        assertThatThrownBy(() -> asAdmin(() -> beans.roles.create(
                new EditRole("both", "两者", "Both", false, Set.of(Permission.SLA_EDIT, Permission.SLA_PUBLISH)))))
                .hasMessageContaining("SLA_PUBLISH");
        asAdmin(() -> beans.roles.create(new EditRole("extra", "补充", "Extra", false, Set.of(Permission.SLA_READ))));
        asAdmin(() -> beans.users.create(user("one", Set.of("analyst", "extra"), Set.of())));
        assertThatThrownBy(() -> asAdmin(() -> beans.roles.change(
                new EditRole("extra", "补充", "Extra", false, Set.of(Permission.SLA_PUBLISH)), 0)))
                .hasMessageContaining("SLA_PUBLISH");
    }

    @Test
    void noShippedRolePreparesAndPublishesTheSameThing() {
        assertThat(TestCallers.as(ADMIN, beans.queries::roles)).hasSize(10)
                .allSatisfy(role -> assertThat(Duties.conflict(role.permissions())).isEmpty());
    }

    @Test
    void changesAndRemovesRoles() {
        asAdmin(() -> beans.roles.create(new EditRole("extra", "补充", "Extra", false, Set.of(Permission.SLA_READ))));
        asAdmin(() -> beans.users.create(user("one", Set.of("extra"), Set.of())));
        asAdmin(() -> beans.roles.change(new EditRole("extra", "增补", "More", false, Set.of(Permission.DUTY_READ)), 0));

        var changed = TestCallers.as(ADMIN, beans.queries::roles).stream().filter(role -> role.code().equals("extra")).findFirst().orElseThrow();
        assertThat(changed).isEqualTo(new org.yiyun.security.RoleView(
                "extra", "增补", "More", false, false, Set.of(Permission.DUTY_READ), 1, 1));
        assertProblem(ProblemType.STALE_DATA, () -> asAdmin(() -> beans.roles.remove("extra", 0)));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> beans.roles.remove("extra", 1)));
        assertProblem(ProblemType.INVALID, () -> asAdmin(() -> beans.roles.remove("desk", 0)));
        asAdmin(() -> beans.users.change(user("one", Set.of(), Set.of()), version("one")));
        asAdmin(() -> beans.roles.remove("extra", 1));
        assertThat(TestCallers.as(ADMIN, beans.queries::roles)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Short-1", "alllowercase", "NoDigitHere", "desk-Password-1", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"})
    void refusesWeakPasswords(String weak) {
        var desk = TestCallers.staff("desk");
        assertProblem(ProblemType.INVALID, () -> Callers.runAs(desk, () -> beans.users.changePassword(PASSWORD, weak, null)));
        assertProblem(ProblemType.INVALID, () -> Callers.runAs(desk, () -> beans.users.changePassword("wrong", "Fine-Password-1", null)));
        assertProblem(ProblemType.INVALID, () -> Callers.runAs(desk, () -> beans.users.changePassword(PASSWORD, PASSWORD, null)));
        assertThat(beans.logins.login("desk", PASSWORD, null, null)).isNotNull();
    }

    @Test
    void leavesAnAuditEntryOfEveryWrite() {
        asAdmin(() -> beans.users.create(user("x.y", Set.of("desk"), Set.of("44"))));
        asAdmin(() -> beans.users.disable("x.y", version("x.y")));

        List<?> entries = db.inTransaction(em -> em.createNativeQuery("""
                select actor || ' ' || action || ' ' || subject_id || ' ' || details from audit_entry
                where actor = 'admin' order by id""", String.class).getResultList());
        assertThat(entries).hasSize(2);
        assertThat((String) entries.get(0)).startsWith("admin security.user-created x.y {").contains("\"roles\":[\"desk\"]");
        assertThat(entries.get(1)).isEqualTo("admin security.user-disabled x.y {}");
    }

    @Test
    void isClosedToOthers() {
        assertProblem(ProblemType.FORBIDDEN, () -> Callers.runAs(TestCallers.staff("desk"), () -> beans.users.resetPassword("admin")));
        assertProblem(ProblemType.FORBIDDEN, () -> Callers.runAs(TestCallers.staff("desk"), () -> beans.queries.list(ALL, PageRequest.first(1))));
    }

    @Test
    void saysWhomToTellToAnyCallerAndToNobodyElse() {
        beans.load("H99990000001");

        assertThat(TestCallers.as(TestCallers.staff("desk"), () -> beans.queries.clientsOf("H99990000001"))).containsExactly("H99990000001");
        assertThat(TestCallers.as(TestCallers.staff("desk"), () -> beans.queries.clientsOf("H99990000002"))).isEmpty();
        assertThat(TestCallers.as(TestCallers.staff("desk"), () -> beans.queries.clientsOf(Set.of("H99990000001", "H99990000002"))))
                .isEqualTo(Map.of("H99990000001", List.of("H99990000001")));
        assertProblem(ProblemType.UNAUTHENTICATED, () -> beans.queries.clientsOf("H99990000001"));
        assertProblem(ProblemType.UNAUTHENTICATED, () -> beans.queries.clientsOf(Set.of("H99990000001")));
    }

    private static EditUser user(String login, Set<String> roles, Set<String> regions) {
        return new EditUser(login, "王丽", null, roles, regions);
    }

    private int version(String login) {
        return list(new UserFilter(login, null, null)).get(0).version();
    }

    private List<UserView> list(UserFilter filter) {
        return TestCallers.as(ADMIN, () -> beans.queries.list(filter, PageRequest.first(50))).items();
    }

    private static void asAdmin(Runnable work) {
        Callers.runAs(ADMIN, work);
    }
}
