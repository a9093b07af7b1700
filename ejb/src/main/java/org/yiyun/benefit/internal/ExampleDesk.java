package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.ExampleRow;
import org.yiyun.benefit.ExampleTickets;
import org.yiyun.benefit.ExampleView;
import org.yiyun.benefit.SaveExample;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;

/** Keeps examples, works them out anew when they are read, and ties them to consultations. */
@ApplicationScoped
public class ExampleDesk {
    private static final int MOST = 200;

    private final EntityManager em;
    private final BenefitQuestions questions;
    private final Iterable<ExampleTickets> tickets;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ExampleDesk(
            EntityManager em, BenefitQuestions questions, @Any Instance<ExampleTickets> tickets, AuditTrail audit, BusinessClock clock) {
        this(em, questions, (Iterable<ExampleTickets>) tickets, audit, clock);
    }

    /** Outside a container. */
    public ExampleDesk(
            EntityManager em, BenefitQuestions questions, Iterable<ExampleTickets> tickets, AuditTrail audit, BusinessClock clock) {
        this.em = em;
        this.questions = questions;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ExampleDesk() {
        this(null, null, List.of(), null, null);
    }

    public ExampleView save(SaveExample wanted, Caller caller) {
        var example = new BenefitExample(Sequences.next(em, "benefit_example_seq"), wanted, caller.name(), clock.now());
        ExampleView view = view(example, true);
        em.persist(example);
        em.flush();
        audit.record("benefit.example", "benefit-example", example.number(), Map.of("title", example.title()));
        return view;
    }

    public void link(String number, String ticket, Caller caller) {
        if (!isVisible(ticket)) {
            throw BusinessException.invalid("ticket", "field.unknown", Map.of("id", ticket));
        }
        BenefitExample example = seen(number, LockModeType.PESSIMISTIC_WRITE, caller);
        if (example.link(ticket)) {
            em.flush();
            audit.record("benefit.example-link", "benefit-example", number, Map.of("ticket", ticket, "by", caller.name()));
        }
    }

    private boolean isVisible(String ticket) {
        return StreamSupport.stream(tickets.spliterator(), false).anyMatch(known -> known.isVisible(ticket));
    }

    public ExampleView get(String number, Caller caller) {
        return view(seen(number, LockModeType.NONE, caller), false);
    }

    /** An institution knows of its own, and of what explains tickets of its own. */
    private BenefitExample seen(String number, LockModeType lock, Caller caller) {
        BenefitExample example = find(number, lock);
        if (caller.scope().institution() != null && !example.createdBy().equals(caller.name())
                && example.tickets().stream().noneMatch(this::isVisible)) {
            throw BusinessException.notFound("benefit-example", number);
        }
        return example;
    }

    private BenefitExample find(String number, LockModeType lock) {
        return em.createQuery("select e from BenefitExample e where e.number = :number", BenefitExample.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("benefit-example", number));
    }

    private ExampleView view(BenefitExample example, boolean anew) {
        CalculateBenefit left = example.left();
        CalculateBenefit right = example.right();
        BenefitComparison comparison = right == null ? null : anew ? questions.compare(left, right) : questions.again(left, right);
        BenefitResult result = comparison != null ? comparison.left() : anew ? questions.calculate(left) : questions.again(left);
        return new ExampleView(
                example.number(), example.title(), example.note(), result, comparison,
                example.tickets().stream().filter(this::isVisible).toList(), example.createdAt(), example.createdBy());
    }

    /** An institution's are its own. */
    public List<ExampleRow> list(int most, Caller caller) {
        var where = new Where().and("e.createdBy = :me", "me", caller.scope().institution() == null ? null : caller.name());
        return where.bind(em.createQuery("select e from BenefitExample e" + where.text() + " order by e.id desc", BenefitExample.class))
                .setMaxResults(Math.min(most, MOST)).getResultStream().map(BenefitExample::row).toList();
    }

    public List<ExampleRow> ofTicket(String ticket) {
        if (!isVisible(ticket)) {
            return List.of();
        }
        return em.createQuery("select e from BenefitExample e where :ticket member of e.tickets order by e.id", BenefitExample.class)
                .setParameter("ticket", ticket).getResultStream().map(BenefitExample::row).toList();
    }
}
