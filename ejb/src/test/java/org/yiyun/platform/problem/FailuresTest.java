package org.yiyun.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void unwrapsAProblemFromTheContainer() {
        var problem = new BusinessException(ProblemType.CONSENT_MISSING);
        assertThat(Failures.problem(new EJBException(problem))).contains(problem);
    }

    @Test
    void stalenessIsToldApart() {
        var failure = new EJBTransactionRolledbackException("", new OptimisticLockException());
        assertThat(type(failure)).contains(ProblemType.STALE_DATA);
    }

    @Test
    void uniqueViolationKeepsTheNameOfItsConstraintForTheTextOnly() {
        var failure = sql("23505", "ERROR: duplicate key value violates unique constraint \"uq_app_user_name\"");
        var problem = Failures.problem(new PersistenceException(failure)).orElseThrow();
        assertThat(problem.type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(problem.params()).isEqualTo(Map.of("constraint", "uq_app_user_name"));
        assertThat(ProblemTexts.detail(java.util.Locale.ENGLISH, problem)).isEqualTo("Data with the same number or name already exists.");
    }

    @Test
    void overlapAndSerializationFailuresAreConflicts() {
        assertThat(type(sql("23P01", "conflicting key value"))).contains(ProblemType.CONFLICT);
        assertThat(type(sql("40001", "could not serialize access"))).contains(ProblemType.CONFLICT);
    }

    @Test
    void lostDatabaseIsUnavailableWhereverItShows() {
        assertThat(type(new EJBException((Exception) sql("57P01", "terminating connection")))).contains(ProblemType.UNAVAILABLE);
        assertThat(type(new PersistenceException(new SQLException("IJ031084", new ResourceException("IJ000453")))))
                .contains(ProblemType.UNAVAILABLE);
        var commit = new RollbackException("ARJUNA016053");
        commit.addSuppressed(new IllegalStateException(sql("08006", "An I/O error occurred")));
        assertThat(type(new EJBException("commit", commit))).contains(ProblemType.UNAVAILABLE);
    }

    @Test
    void anythingElseIsOurFault() {
        assertThat(type(new NullPointerException())).isEmpty();
        assertThat(type(sql("42601", "syntax error"))).isEmpty();
    }

    private static Optional<ProblemType> type(Throwable failure) {
        return Failures.problem(failure).map(BusinessException::type);
    }

    private static SQLException sql(String state, String message) {
        return new SQLException(message, state);
    }
}
