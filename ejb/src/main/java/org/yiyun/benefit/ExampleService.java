package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.benefit.internal.ExampleDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Keeps calculations by which something was explained, and the consultations that they explain (REQ-CONS-04). */
@Stateless
public class ExampleService {
    private final ExampleDesk desk;

    @Inject
    public ExampleService(ExampleDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ExampleService() {
        this(null);
    }

    /** @throws BusinessException as of a calculation, with the faults of the right side below {@code right} */
    @Requires(Permission.POLICY_READ)
    public ExampleView save(SaveExample example) {
        return desk.save(example, Callers.current());
    }

    /**
     * Lets a consultation keep it; once is enough.
     *
     * @throws BusinessException NOT_FOUND, INVALID for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_OPEN)
    public void link(String number, String ticket) {
        desk.link(number, ticket, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, also for an institution that it does not concern */
    @Requires(Permission.POLICY_READ)
    public ExampleView get(String number) {
        return desk.get(number, Callers.current());
    }

    /** The latest, newest first. */
    @Requires(Permission.POLICY_READ)
    public List<ExampleRow> list(int most) {
        return desk.list(most, Callers.current());
    }

    /** Those that a consultation keeps, in the order in which they were kept; none for a ticket that the caller may not see. */
    @Requires(Permission.POLICY_READ)
    public List<ExampleRow> ofTicket(String ticket) {
        return desk.ofTicket(ticket);
    }
}
