package org.yiyun.platform.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/**
 * A problem of the catalogue. Rolls the transaction back and crosses the EJB boundary unwrapped; the adapters turn it
 * into problem+json, a Faces message, a dead letter or a rejected row.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {
    private final ProblemType type;
    private final transient Map<String, ?> params;
    private final transient List<FieldError> errors;

    public BusinessException(ProblemType type, Map<String, ?> params, List<FieldError> errors) {
        super(type.slug() + " " + params + (errors.isEmpty() ? "" : " " + errors));
        this.type = type;
        this.params = params;
        this.errors = List.copyOf(errors);
    }

    public BusinessException(ProblemType type) {
        this(type, Map.of(), List.of());
    }

    public BusinessException(ProblemType type, Map<String, ?> params) {
        this(type, params, List.of());
    }

    /** Input that cannot be accepted; each error names its path. */
    public static BusinessException invalid(List<FieldError> errors) {
        return new BusinessException(ProblemType.INVALID, Map.of(), errors);
    }

    /** Input with one fault. */
    public static BusinessException invalid(String path, String key, Map<String, ?> params) {
        return invalid(List.of(new FieldError(path, key, params)));
    }

    /** Nothing of that kind with that name, or nothing that the caller may know of. */
    public static BusinessException notFound(String what, Object id) {
        return new BusinessException(ProblemType.NOT_FOUND, Map.of("what", what, "id", id));
    }

    public ProblemType type() {
        return type;
    }

    /** Named values for the texts of the type. */
    public Map<String, ?> params() {
        return params;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
