package org.yiyun.transaction.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.transaction.engine.Envelope;
import org.yiyun.transaction.engine.Privacy;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Does what a message asks, in one transaction with its line in the log. */
@Stateless
public class TransactionWork {
    static final Caller SYSTEM = Caller.system("transaction");

    private final Map<String, Function<Request, Output>> handlers;
    private final TransactionLog log;
    private final BusinessClock clock;

    @Inject
    public TransactionWork(
            PersonHandler persons, VisitHandler visits, StayHandler stays, FeeHandler fees, SettleHandler settling, ReversalHandler reversals,
            FilingHandler filings, TransactionLog log, BusinessClock clock) {
        this.handlers = Map.ofEntries(
                Map.entry("1101", persons::handle),
                Map.entry("2201", visits::register), Map.entry("2202", visits::cancel), Map.entry("2203", visits::treat),
                Map.entry("2204", request -> fees.upload(request, EncounterKind.OUTPATIENT)),
                Map.entry("2205", request -> fees.withdraw(request, EncounterKind.OUTPATIENT)),
                Map.entry("2206", request -> settling.preview(request, EncounterKind.OUTPATIENT)),
                Map.entry("2207", request -> settling.settle(request, EncounterKind.OUTPATIENT)),
                Map.entry("2208", request -> settling.cancel(request, EncounterKind.OUTPATIENT)),
                Map.entry("2301", request -> fees.upload(request, EncounterKind.INPATIENT)),
                Map.entry("2302", request -> fees.withdraw(request, EncounterKind.INPATIENT)),
                Map.entry("2303", request -> settling.preview(request, EncounterKind.INPATIENT)),
                Map.entry("2304", request -> settling.settle(request, EncounterKind.INPATIENT)),
                Map.entry("2305", request -> settling.cancel(request, EncounterKind.INPATIENT)),
                Map.entry("2401", stays::admit), Map.entry("2402", stays::discharge), Map.entry("2403", stays::change),
                Map.entry("2404", stays::cancel), Map.entry("2405", stays::reopen),
                Map.entry("2501", filings::file), Map.entry("2502", filings::cancel), Map.entry("2601", reversals::handle));
        this.log = log;
        this.clock = clock;
    }

    /** For the container, which calls no method of such a one. */
    @SuppressWarnings("NullAway")
    public TransactionWork() {
        this.handlers = Map.of();
        this.log = null;
        this.clock = null;
    }

    /**
     * Does it; the answer has personal data.
     *
     * @param began {@code System.nanoTime()} of the receipt
     * @throws Refused with the reasons
     */
    public Map<String, Object> perform(
            Envelope envelope, InstitutionView institution, @Nullable ReadCertificate certificate, TransactionJournal.Admission admission,
            Answers.Times times, long began) {
        Function<Request, Output> handler = handlers.get(envelope.infno());
        if (handler == null) {
            throw new Refused(RefusalCode.INFNO, "infno", Map.of("infno", envelope.infno()));
        }
        Output output = handler.apply(new Request(envelope, institution, certificate, Callers.current().name(), clock.now()));
        Map<String, Object> answer = Answers.done(times, output.output());
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (!log.done(admission.id(), admission.attempt(), output, JsonTree.write(Privacy.kept(answer)), clock.now(), millis)) {
            throw new Refused(RefusalCode.MSGID_RUNNING, "msgid", Map.of("msgid", envelope.msgid()));
        }
        return answer;
    }
}
