package org.yiyun.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bean Validation's violations as field errors of the catalogue. */
public final class FieldErrors {
    private FieldErrors() {}

    /** Sorted by path, so that the answer to the same input is the same. */
    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(FieldErrors::error)
                .sorted(Comparator.comparing(FieldError::path).thenComparing(FieldError::key))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        Map<String, Object> params = new LinkedHashMap<>();
        descriptor.getAttributes().forEach((attribute, value) -> {
            if (value instanceof Number || value instanceof String) {
                params.put(attribute, value);
            }
        });
        params.remove("message");
        return new FieldError(violation.getPropertyPath().toString(), key(violation), params);
    }

    private static String key(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        if (!template.startsWith("{")) {
            return template;
        }
        return switch (violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "field.required";
            case "Size" -> violation.getInvalidValue() instanceof Collection ? "field.count" : "field.size";
            case "Min", "DecimalMin" -> "field.min";
            case "Max", "DecimalMax" -> "field.max";
            case "Positive", "PositiveOrZero", "Digits" -> "field.number";
            case "Past", "PastOrPresent" -> "field.future";
            case "Future", "FutureOrPresent" -> "field.past";
            case "Email" -> "field.email";
            default -> "field.pattern";
        };
    }
}
