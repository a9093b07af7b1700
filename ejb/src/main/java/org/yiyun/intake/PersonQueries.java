package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.intake.internal.PersonReading;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Knows people again, over whatever channel they come (REQ-DESK-02). Each sight of somebody in full is audited. */
@Stateless
public class PersonQueries {
    private final PersonReading reading;

    @Inject
    public PersonQueries(PersonReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PersonQueries() {
        this(null);
    }

    /**
     * The other tickets of the person who asks in this one, newest first, of those that the caller may see; none of a complaint and
     * never a complaint.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.INTAKE_READ)
    public List<PersonTicket> otherTickets(String number) {
        return reading.otherTickets(number);
    }
}
