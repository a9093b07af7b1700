package org.yiyun.bench.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The large-sum scheme as rules of Drools with the executable model. A session is kept for some thousands of bills: it holds on to
 * something of each, 20 KB, although all its facts are deleted, and one kept for ever would be measured by its garbage collections.
 */
public final class DroolsLargeSum implements AutoCloseable {
    private static final int BILLS_OF_A_SESSION = 5_000;

    private final KieContainer container;
    private KieSession session;
    private int bills;

    DroolsLargeSum() {
        KieServices services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource("org/yiyun/bench/benefit/large-sum.drl", DroolsLargeSum.class));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        container = services.newKieContainer(builder.getKieModule().getReleaseId());
        session = container.newKieSession();
    }

    PlainLargeSum.Answer calculate(PlainLargeSum.Bill bill) {
        bills++;
        if (bills % BILLS_OF_A_SESSION == 0) {
            session.dispose();
            session = container.newKieSession();
        }
        BillFact fact = new BillFact(bill);
        List<FactHandle> handles = new ArrayList<>(bill.lines().size() + 1);
        handles.add(session.insert(fact));
        bill.lines().forEach(line -> handles.add(session.insert(new LineFact(fact, line))));
        session.fireAllRules();
        handles.forEach(session::delete);
        return fact.answer();
    }

    @Override
    public void close() {
        session.dispose();
    }

    /** A line as the rules see it. */
    public static final class LineFact {
        private final BillFact bill;
        private final PlainLargeSum.Line line;

        LineFact(BillFact bill, PlainLargeSum.Line line) {
            this.bill = bill;
            this.line = line;
        }

        public BillFact getBill() {
            return bill;
        }

        public String getKind() {
            return line.kind().name();
        }

        public String getCategory() {
            return line.category().name();
        }

        public BigDecimal getAmount() {
            return line.amount();
        }

        public BigDecimal getSessions() {
            return line.sessions();
        }

        public boolean isDirect() {
            return line.direct();
        }
    }

    /** A bill as the rules see it, and what they have made of it. */
    public static final class BillFact {
        private final PlainLargeSum.Bill bill;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal covered = BigDecimal.ZERO;
        private BigDecimal own = BigDecimal.ZERO;
        private BigDecimal payout = BigDecimal.ZERO;

        BillFact(PlainLargeSum.Bill bill) {
            this.bill = bill;
        }

        public boolean isLocal() {
            return bill.local();
        }

        public void addTotal(BigDecimal amount) {
            total = total.add(amount);
        }

        public void cover(BigDecimal amount) {
            covered = covered.add(amount);
        }

        public void own(BigDecimal amount) {
            own = own.add(amount);
        }

        /** The rates up to the first limit, up to the second, and beyond; the most of a year. */
        public void pay(BigDecimal first, BigDecimal second, BigDecimal low, BigDecimal middle, BigDecimal high, BigDecimal most) {
            BigDecimal eligible = covered.subtract(own);
            BigDecimal paid = upTo(bill.priorEligible().add(eligible), first, second, low, middle, high)
                    .subtract(upTo(bill.priorEligible(), first, second, low, middle, high));
            payout = paid.min(most.subtract(bill.priorPaid()).max(BigDecimal.ZERO)).setScale(2, RoundingMode.HALF_UP);
        }

        private static BigDecimal upTo(
                BigDecimal eligible, BigDecimal first, BigDecimal second, BigDecimal low, BigDecimal middle, BigDecimal high) {
            return eligible.min(first).multiply(low)
                    .add(eligible.min(second).subtract(first).max(BigDecimal.ZERO).multiply(middle))
                    .add(eligible.subtract(second).max(BigDecimal.ZERO).multiply(high));
        }

        PlainLargeSum.Answer answer() {
            return new PlainLargeSum.Answer(total, covered.subtract(own), payout, own, total.subtract(covered));
        }
    }
}
