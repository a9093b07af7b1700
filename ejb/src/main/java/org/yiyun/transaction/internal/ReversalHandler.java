package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** 2601 冲正交易: takes back what another message did, for an institution that does not know whether it was done. */
@ApplicationScoped
public class ReversalHandler {
    private static final Set<String> SETTLEMENTS = Set.of("2207", "2304");
    private static final Set<String> REGISTRATIONS = Set.of("2201", "2401");

    private final TransactionLog log;
    private final TransactionJournal journal;
    private final Encounters encounters;
    private final SettleHandler settling;

    @Inject
    public ReversalHandler(TransactionLog log, TransactionJournal journal, Encounters encounters, SettleHandler settling) {
        this.log = log;
        this.journal = journal;
        this.encounters = encounters;
        this.settling = settling;
    }

    /** For the proxy. */
    protected ReversalHandler() {
        this(null, null, null, null);
    }

    Output handle(Request request) {
        Node data = request.input("data");
        String person = data.text("psn_no", 30);
        String msgid = data.text("omsgid", 30);
        String infno = data.text("oinfno", 6);
        data.check();
        if (!SETTLEMENTS.contains(infno) && !REGISTRATIONS.contains(infno)) {
            throw new Refused(RefusalCode.REVERSAL_KIND, data.at("oinfno"), Map.of("infno", infno));
        }
        String institution = request.institution().code();
        TransactionLog.Done done = log.find(institution, msgid).orElseThrow(() -> none(request, data, msgid, infno));
        if (!done.infno().equals(infno)) {
            throw new Refused(RefusalCode.REVERSAL_OTHER, data.at("oinfno"), Map.of("msgid", msgid, "infno", infno, "other", done.infno()));
        }
        if (done.state() == TransactionState.RUNNING || done.state() == TransactionState.FAILED) {
            throw new Refused(
                    journal.abandon(institution, msgid) ? RefusalCode.REVERSAL_NOTHING : RefusalCode.MSGID_RUNNING, data.at("omsgid"),
                    Map.of("msgid", msgid));
        }
        if (done.state() != TransactionState.DONE || done.encounter() == null) {
            throw new Refused(RefusalCode.REVERSAL_NOTHING, data.at("omsgid"), Map.of("msgid", msgid));
        }
        Encounter encounter = encounters.get(done.encounter(), person, institution, data.at("psn_no"));
        // the message may come once more, late: it must not be told then that it is done
        log.close(done.id());
        if (SETTLEMENTS.contains(infno)) {
            EncounterSettlement settlement = encounters.settlements(encounter).stream()
                    .filter(one -> one.bill().equals(done.bill()) && one.counts())
                    .findFirst()
                    .orElseThrow(() -> new Refused(RefusalCode.REVERSAL_NOTHING, data.at("omsgid"), Map.of("msgid", msgid)));
            settling.takeBack(request, encounter, settlement, data);
            return new Output(Map.of(), person, encounter.number(), done.bill());
        }
        withdraw(request, encounter, data, msgid);
        return new Output(Map.of(), person, encounter.number(), null);
    }

    /** What has not come will not be done either: it may be on its way still. */
    private Refused none(Request request, Node data, String msgid, String infno) {
        boolean blocked = journal.block(new TransactionLog.Received(
                infno, msgid, true, request.institution().code(), request.institution().region(), null, "", TransactionLog.REVERSED, "{}"));
        return blocked
                ? new Refused(RefusalCode.REVERSAL_NONE, data.at("omsgid"), Map.of("msgid", msgid, "infno", infno))
                : new Refused(RefusalCode.MSGID_RUNNING, data.at("omsgid"), Map.of("msgid", msgid));
    }

    private void withdraw(Request request, Encounter encounter, Node data, String msgid) {
        if (encounter.status() == EncounterStatus.CANCELLED) {
            throw new Refused(RefusalCode.REVERSAL_NOTHING, data.at("omsgid"), Map.of("msgid", msgid));
        }
        encounters.cancel(encounter, request, data.at("omsgid"));
    }
}
