package org.yiyun.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * What asks for a token: {@code username}, {@code password} and, with a second factor, {@code code}; or {@code clientId} and
 * {@code clientSecret}.
 */
public record TokenRequest(
        @Nullable String username, @Nullable String password, @Nullable String clientId, @Nullable String clientSecret,
        @Nullable String code) {
    /**
     * @throws BusinessException INVALID if neither pair is complete, or both are there
     */
    public TokenRequest {
        var program = clientId != null || clientSecret != null;
        if (program && (username != null || password != null || code != null)) {
            throw BusinessException.invalid("", "field.either", Map.of("allowed", "username, clientId"));
        }
        var missing = program
                ? missing("clientId", clientId, "clientSecret", clientSecret)
                : missing("username", username, "password", password);
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
    }

    public Caller.Kind kind() {
        return clientId == null ? Caller.Kind.STAFF : Caller.Kind.INSTITUTION;
    }

    /** Who asks. */
    public String name() {
        return clientId == null ? text(username) : clientId;
    }

    /** What proves it. */
    public String secret() {
        return clientId == null ? text(password) : text(clientSecret);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static List<FieldError> missing(
            String namePath, @Nullable String name, String secretPath, @Nullable String secret) {
        var errors = new ArrayList<FieldError>();
        if (text(name).isBlank()) {
            errors.add(new FieldError(namePath, "field.required"));
        }
        if (text(secret).isBlank()) {
            errors.add(new FieldError(secretPath, "field.required"));
        }
        return errors;
    }

    @Override
    public String toString() {
        return "TokenRequest[" + name() + "]";
    }
}
