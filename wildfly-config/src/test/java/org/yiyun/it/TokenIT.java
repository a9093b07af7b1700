package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens over REST, and what the application's own database user cannot do to the audit trail. */
@SystemTest
class TokenIT {
    private static final String TOKEN = "/api/v1/token";

    @Test
    void staffAndInstitutionsGetABearerToken() {
        for (var body : Set.of(
                Map.of("username", "auditor", "password", Yiyun.secret("auditor")),
                Map.of("clientId", "P99990000001", "clientSecret", Yiyun.secret("P99990000001")))) {
            var answer = ask(body);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            Map<String, Object> token = answer.jsonPath().getMap("$");
            assertThat(token.remove("accessToken")).asString().matches("[A-Za-z0-9_-]{43}");
            assertThat(token).isEqualTo(Map.of("tokenType", "Bearer", "expiresIn", 7200));
        }
    }

    @Test
    void aWrongNameIsAnsweredAsAWrongPassword() {
        var expected = Problem.body("login-failed", 401, TOKEN, "登录失败", "用户名或密码不正确。");
        assertThat(Problem.of(ask(Map.of("username", "auditor", "password", "wrong")))).isEqualTo(expected);
        assertThat(Problem.of(ask(Map.of("username", "no-such-name", "password", "wrong")))).isEqualTo(expected);
        assertThat(Problem.of(ask(Map.of("clientId", "H00000000000", "clientSecret", "wrong")))).isEqualTo(expected);
    }

    @Test
    void fiveFailuresLockEvenANameThatIsNone() {
        for (int i = 0; i < 5; i++) {
            assertThat(Problem.of(ask(Map.of("username", "it-nobody", "password", "wrong"))).get("code")).isEqualTo("login-failed");
        }
        assertThat(Problem.of(ask(Map.of("username", "IT-Nobody ", "password", "wrong"))).get("code")).isEqualTo("account-locked");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(Problem.of(ask(Map.of()))).isEqualTo(Problem.invalid(TOKEN, "username", "必填。", "password", "必填。"));
        assertThat(Problem.of(ask(Map.of("clientId", "H99990000001"))))
                .isEqualTo(Problem.invalid(TOKEN, "clientSecret", "必填。"));
        assertThat(Problem.of(ask(Map.of("username", "a", "password", "b", "clientId", "c")))).isEqualTo(
                Problem.invalid(TOKEN, "", "须在 username, clientId 中给出且只给出一项。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry, audit_seal",
        "update audit_seal set hash = hash", "delete from audit_seal"
    })
    void theApplicationsOwnUserCannotChangeTheTrail(String statement) {
        assertThatThrownBy(() -> {
            try (var connection = Yiyun.connect(); var sql = connection.createStatement()) {
                sql.execute(statement);
            }
        }).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
    }

    private static Response ask(Map<String, ?> body) {
        return Yiyun.anonymous().body(body).post("/token");
    }
}
