package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskRelation;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;

/**
 * What tasks belong to. Whoever sees a task need not be allowed to see that: a complaint about the owner of the task stays hidden from
 * the owner, its number too.
 */
@ApplicationScoped
public class TaskRelations {
    private static final int LIKE_IT = 20;

    private final TicketQueries tickets;
    private final ComplaintQueries complaints;
    private final KnowledgeQueries articles;

    @Inject
    public TaskRelations(TicketQueries tickets, ComplaintQueries complaints, KnowledgeQueries articles) {
        this.tickets = tickets;
        this.complaints = complaints;
        this.articles = articles;
    }

    /** For the proxy. */
    protected TaskRelations() {
        this(null, null, null);
    }

    /** @throws BusinessException INVALID for what the caller does not find under that number */
    void check(TaskRelation related) {
        if (!isVisible(related) || related.kind() == RelatedKind.ARTICLE && !isArticle(related.number())) {
            throw BusinessException.invalid("relatedNumber", "field.unknown", Map.of("id", related.number()));
        }
    }

    /** Whether the caller may know of it. Numbers of articles tell nothing, so the permission is enough for them. */
    boolean isVisible(TaskRelation related) {
        return switch (related.kind()) {
            case TICKET -> ticketKind(related).isPresent();
            case COMPLAINT -> isComplaint(related.number());
            case ARTICLE -> Callers.current().may(Permission.KNOWLEDGE_READ);
        };
    }

    /** Of the ticket, if it is one and the caller may see it. */
    Optional<TicketKind> ticketKind(TaskRelation related) {
        return related.kind() == RelatedKind.TICKET && Callers.current().may(Permission.TICKET_READ)
                ? tickets.kind(related.number())
                : Optional.empty();
    }

    private boolean isComplaint(String number) {
        if (!Callers.current().may(Permission.COMPLAINT_READ)) {
            return false;
        }
        ComplaintFilter all = ComplaintFilter.ALL;
        ComplaintFilter like =
                new ComplaintFilter(all.kind(), all.status(), null, null, null, null, number, null, null, false);
        return complaints.list(like, PageRequest.first(LIKE_IT)).items().stream().anyMatch(one -> one.number().equals(number));
    }

    /** Refusing rolls the transaction back in any case. */
    private boolean isArticle(String number) {
        try {
            return articles.get(number, null).number().equals(number);
        } catch (BusinessException unknown) {
            return false;
        }
    }
}
