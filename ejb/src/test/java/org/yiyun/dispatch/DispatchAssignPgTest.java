package org.yiyun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.dispatch.DispatchFixture.DESK;
import static org.yiyun.testing.TestCallers.as;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.ticket.TicketKind;

/** Two people who choose by proposals at once. */
class DispatchAssignPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private DispatchFixture dispatch;

    @BeforeEach
    void wire() {
        dispatch = new DispatchFixture(DB);
        dispatch.people();
    }

    /** As on two nodes: the slower one waits, and then hears that somebody was faster instead of a fault. */
    @Test
    void ofTwoWhoAssignOneTicketAtOneMomentTheSlowerHearsThatSomebodyWasFaster() {
        dispatch.inForce("{}");
        var number = dispatch.graded(TicketKind.FAULT);
        var version = as(DESK, () -> dispatch.desk.queries().get(number)).version();

        var slower = DB.inTransaction(em -> {
            as(DESK, () -> dispatch.service.propose(number));
            as(DESK, assigned(number, "ann", version));
            var waiting = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    BusinessException.class, () -> as(DESK, assigned(number, "bob", version))));
            while (!waiting.isDone() && Rows.of(DB, "select 1 from pg_locks where not granted").isEmpty()) {
                Thread.onSpinWait();
            }
            return waiting;
        }).join();

        assertThat(slower.type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(slower.params()).isEqualTo(Map.of("what", "ticket", "id", number));
        assertThat(assignee(number)).isEqualTo("ann");
        assertThat(as(DESK, () -> dispatch.service.decisions(number))).extracting(DispatchDecision::chosen).containsExactly("ann");
        // whoever names no version assigns what the first has left
        as(DESK, assigned(number, "bob", null));
        assertThat(assignee(number)).isEqualTo("bob");
    }

    private @Nullable String assignee(String number) {
        return as(DESK, () -> dispatch.desk.queries().get(number)).assignee();
    }

    private Supplier<Boolean> assigned(String number, String login, @Nullable Integer version) {
        return () -> {
            dispatch.service.assign(number, login, version);
            return true;
        };
    }
}
