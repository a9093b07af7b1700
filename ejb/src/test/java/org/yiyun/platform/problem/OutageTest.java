package org.yiyun.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.Map;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void isBehindWhatTheDatabaseSaidWhereverItIsKept() {
        var gone = new SQLException("terminating connection due to administrator command", "57P01");
        var notCommitted = new IllegalStateException("ARJUNA016053: Could not commit transaction.");
        notCommitted.addSuppressed(new XAException(XAException.XAER_RMERR).initCause(gone));

        assertThat(Outage.isBehind(gone)).isTrue();
        assertThat(Outage.isBehind(new EJBException(new IllegalStateException(gone)))).isTrue();
        assertThat(Outage.isBehind(new EJBException(notCommitted))).as("suppressed").isTrue();
        assertThat(Outage.isBehind(new XAException(XAException.XAER_RMFAIL))).isTrue();
        assertThat(Outage.isBehind(new SQLException("IJ000453: Unable to get managed connection"))).isTrue();
        assertThat(Outage.isBehind(new BusinessException(ProblemType.UNAVAILABLE, Map.of()))).isTrue();
    }

    @Test
    void isNotBehindWhatWeDidWrong() {
        var circle = new IllegalStateException("one");
        circle.initCause(new IllegalStateException("two", circle));

        assertThat(Outage.isBehind(null)).isFalse();
        assertThat(Outage.isBehind(circle)).isFalse();
        assertThat(Outage.isBehind(new SQLException("duplicate key", "23505"))).isFalse();
        assertThat(Outage.isBehind(new XAException(XAException.XA_RBROLLBACK))).isFalse();
        assertThat(Outage.isBehind(new BusinessException(ProblemType.RULE_BROKEN, Map.of()))).isFalse();
    }
}
