package org.yiyun.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The articles that were made from a ticket, for its page. */
@Named
@RequestScoped
public class TicketArticles implements TicketPart {
    @EJB
    private KnowledgeQueries queries;

    private @Nullable List<String> numbers;

    @Override
    public void read(TicketSheet sheet) {
        if (sheet.ticket().solution() != null) {
            of(sheet.ticket().number());
        }
    }

    /** Their numbers; none for who does not write articles. */
    public List<String> of(String ticket) {
        if (numbers == null) {
            numbers = Callers.current().may(Permission.KNOWLEDGE_WRITE) ? queries.fromTicket(ticket) : List.of();
        }
        return numbers;
    }
}
