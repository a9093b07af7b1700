package org.yiyun.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the problem of the catalogue behind an exception of the container, of persistence or of the driver. What it does
 * not know is a fault of ours and stays one. For every adapter: REST, pages, messages, batch.
 */
public final class Failures {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");
    private static final int DEEPEST = 20;
    private static final List<Function<Throwable, Optional<BusinessException>>> RULES =
            List.of(Failures::business, Failures::invalid, Failures::stale, Failures::refused, Failures::unavailable);

    private Failures() {}

    /** The problem, empty if the failure is none of the catalogue. */
    public static Optional<BusinessException> problem(Throwable failure) {
        var chain = chain(failure);
        return RULES.stream()
                .flatMap(rule -> chain.stream().flatMap(link -> rule.apply(link).stream()))
                .findFirst();
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var result = new ArrayList<Throwable>();
        collect(failure, seen, result, 0);
        return result;
    }

    /** Commit failures carry their reason as suppressed exceptions, batch updates as "next" ones. */
    private static void collect(Throwable link, Set<Throwable> seen, List<Throwable> result, int depth) {
        if (link == null || depth > DEEPEST || !seen.add(link)) {
            return;
        }
        result.add(link);
        collect(link.getCause(), seen, result, depth + 1);
        Arrays.stream(link.getSuppressed()).forEach(other -> collect(other, seen, result, depth + 1));
        if (link instanceof SQLException sql) {
            collect(sql.getNextException(), seen, result, depth + 1);
        }
    }

    private static Optional<BusinessException> business(Throwable link) {
        return link instanceof BusinessException problem ? Optional.of(problem) : Optional.empty();
    }

    private static Optional<BusinessException> invalid(Throwable link) {
        return link instanceof ConstraintViolationException violations
                ? Optional.of(BusinessException.invalid(FieldErrors.of(violations.getConstraintViolations())))
                : Optional.empty();
    }

    private static Optional<BusinessException> stale(Throwable link) {
        return link instanceof OptimisticLockException || link instanceof org.hibernate.StaleStateException
                ? Optional.of(new BusinessException(ProblemType.STALE_DATA))
                : Optional.empty();
    }

    private static Optional<BusinessException> refused(Throwable link) {
        if (!(link instanceof SQLException sql) || sql.getSQLState() == null) {
            return Optional.empty();
        }
        var type = switch (sql.getSQLState()) {
            case "23505" -> ProblemType.ALREADY_EXISTS;
            case "23P01", "23503", "40001", "40P01", "55P03" -> ProblemType.CONFLICT;
            case "23514", "23502", "22001", "22003" -> ProblemType.INVALID;
            case "53100" -> ProblemType.STORAGE_FULL;
            default -> null;
        };
        return Optional.ofNullable(type).map(known -> new BusinessException(known, constraint(sql)));
    }

    /** The name is no text for people: {@link ProblemTexts} looks for {@code problem.constraint.<name>}. */
    private static Map<String, ?> constraint(SQLException sql) {
        var name = CONSTRAINT.matcher(String.valueOf(sql.getMessage()));
        return name.find() ? Map.of("constraint", name.group(1)) : Map.of();
    }

    private static Optional<BusinessException> unavailable(Throwable link) {
        var away = link instanceof ResourceException
                || link instanceof org.hibernate.exception.JDBCConnectionException
                || (link instanceof SQLException sql && isConnection(sql))
                || (link instanceof PersistenceException && link.getCause() instanceof ResourceException);
        return away ? Optional.of(new BusinessException(ProblemType.UNAVAILABLE)) : Optional.empty();
    }

    /** Class 08: connection; 57P: server stops or starts; 53: too many connections, memory full; 25006: a replica. */
    private static boolean isConnection(SQLException sql) {
        var state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("IJ0")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("25006");
    }
}
