package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.intake.PersonSign;
import org.yiyun.intake.PersonTicket;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketCallers;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;

/**
 * Puts together by what somebody is known again: the telephone, and over the tickets with it the addresses and accounts that came
 * with them, so that whoever calls today and wrote yesterday is one. Two steps and no more: each further one would make strangers of
 * the same hospital one person.
 */
@ApplicationScoped
public class PersonReading {
    private static final int MOST_LOOKED_AT = 40;
    private static final int MOST_SHOWN = 20;

    private final TicketQueries tickets;
    private final TicketCallers callers;
    private final People people;

    @Inject
    public PersonReading(TicketQueries tickets, TicketCallers callers, People people) {
        this.tickets = tickets;
        this.callers = callers;
        this.people = people;
    }

    /** For the proxy. */
    protected PersonReading() {
        this(null, null, null);
    }

    public List<PersonTicket> otherTickets(String number) {
        var kind = tickets.kind(number).orElseThrow(() -> BusinessException.notFound("ticket", number));
        if (kind == TicketKind.COMPLAINT) {
            return List.of();
        }
        Map<String, Set<PersonSign>> found = new LinkedHashMap<>();
        var samePhone = callers.samePhone(number, MOST_LOOKED_AT);
        put(found, samePhone, PersonSign.PHONE);
        Set<String> theirs = new LinkedHashSet<>(samePhone);
        theirs.add(number);
        put(found, people.sameAddress(theirs), PersonSign.MAIL);
        put(found, people.sameAccount(theirs), PersonSign.CHAT);
        put(found, people.sameCaller(theirs), PersonSign.CALL);
        put(found, callers.sameName(number, MOST_LOOKED_AT), PersonSign.NAME);
        found.remove(number);
        return tickets.rows(found.keySet()).stream()
                .filter(row -> row.kind() != TicketKind.COMPLAINT)
                .limit(MOST_SHOWN)
                .map(row -> new PersonTicket(row, found.get(row.number())))
                .toList();
    }

    private static void put(Map<String, Set<PersonSign>> found, Collection<String> numbers, PersonSign sign) {
        numbers.forEach(number -> found.computeIfAbsent(number, none -> EnumSet.noneOf(PersonSign.class)).add(sign));
    }
}
