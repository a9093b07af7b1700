package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.intake.PersonQueries;
import org.yiyun.intake.PersonTicket;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The other tickets of the person who asks in a ticket, for its page. */
@Named
@RequestScoped
public class TicketPerson {
    @EJB
    private PersonQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private List<PersonTicket> tickets = List.of();

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        tickets = queries.otherTickets(url.get("number"));
    }

    public List<PersonTicket> getTickets() {
        return tickets;
    }

    /** By what it is the same person, in words. */
    public String signs(PersonTicket other) {
        return other.signs().stream().sorted().map(sign -> Texts.of(user.getLocale(), "intake.person", sign)).collect(Collectors.joining("、"));
    }
}
