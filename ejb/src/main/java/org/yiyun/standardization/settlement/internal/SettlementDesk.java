package org.yiyun.standardization.settlement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BillQueries;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.standardization.internal.SeenInstitutions;
import org.yiyun.standardization.settlement.CheckedList;
import org.yiyun.standardization.settlement.GenerateList;
import org.yiyun.standardization.settlement.ListBatch;
import org.yiyun.standardization.settlement.ListOrigin;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.MarkUploaded;
import org.yiyun.standardization.settlement.ReceiveList;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/** Takes settlement lists: checked, kept with their verdict and audited, in one transaction. */
@ApplicationScoped
public class SettlementDesk {
    private static final String SUBJECT = "settlement-list";

    private final SettlementLists lists;
    private final SettlementRules rules;
    private final SettlementReading reading;
    private final SeenInstitutions institutions;
    private final BillQueries bills;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public SettlementDesk(
            SettlementLists lists, SettlementRules rules, SettlementReading reading, SeenInstitutions institutions, BillQueries bills,
            AuditService audit, BusinessClock clock) {
        this.lists = lists;
        this.rules = rules;
        this.reading = reading;
        this.institutions = institutions;
        this.bills = bills;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SettlementDesk() {
        this(null, null, null, null, null, null, null);
    }

    public CheckedList check(ReceiveList words, @Nullable Instant knownOn, Caller caller) {
        InstitutionView institution = institutions.named(words.institution(), caller);
        SettlementDocument document = ListJson.parse(words.list());
        Instant moment = knownOn == null ? clock.now() : knownOn;
        SettlementRules.Result result = rules.check(document, institution, knownOn);
        audit.record("standard.list-check", SUBJECT, institution.code(), Map.of("verdict", result.verdict(), "faults", result.faults().size()));
        return new CheckedList(document.head("setl_id"), result.on(), moment, result.verdict(), result.faults());
    }

    public SettlementListView receive(ReceiveList words, Caller caller) {
        InstitutionView institution = institutions.named(words.institution(), caller);
        SettlementList kept = keep(institution, ListJson.parse(words.list()), ListOrigin.JSON, null, null, caller);
        audit.record("standard.list-receive", SUBJECT, kept.number(), Map.of("institution", institution.code(), "verdict", kept.verdict()));
        return reading.view(kept, caller);
    }

    public ListBatch receiveFile(@Nullable String named, String name, InputStream content, Caller caller) throws IOException {
        InstitutionView institution = institutions.named(named, caller);
        ListFile.Read read = ListFile.read(name, content);
        String batch = UUID.randomUUID().toString();
        int accepted = 0;
        for (SettlementDocument document : read.lists()) {
            SettlementList kept = keep(institution, document, ListOrigin.FILE, name, batch, caller);
            accepted += kept.verdict() == ListVerdict.ACCEPTED ? 1 : 0;
        }
        audit.record("standard.list-file", SUBJECT, batch, Map.of(
                "institution", institution.code(), "lists", read.lists().size(), "accepted", accepted, "unread", read.rows()));
        return new ListBatch(batch, read.lists().size(), accepted, read.lists().size() - accepted, read.rows(), read.unread());
    }

    public SettlementListView generate(GenerateList words, Caller caller) {
        InstitutionView institution = institutions.named(words.institution(), caller);
        ListJson.check(words.fields());
        SettlementDocument document = BillList.of(bills.charges(words.bill()), words, institution);
        SettlementList kept = keep(institution, document, ListOrigin.BILL, words.bill(), null, caller);
        audit.record("standard.list-generate", SUBJECT, kept.number(), Map.of("bill", words.bill(), "verdict", kept.verdict()));
        return reading.view(kept, caller);
    }

    private SettlementList keep(
            InstitutionView institution, SettlementDocument document, ListOrigin origin, @Nullable String source, @Nullable String batch,
            Caller caller) {
        String settlement = document.head("setl_id");
        if (settlement.isEmpty() || settlement.length() > 50) {
            throw BusinessException.invalid("list.setlinfo.setl_id", "field.list.settlement", Map.of());
        }
        Instant now = clock.now();
        lists.hold(institution.code());
        Optional<SettlementList> before = lists.last(institution.code(), settlement);
        before.ifPresent(one -> one.supersede(caller.name(), now));
        // before the next one comes in: of each settlement one list is the last
        lists.flush();
        SettlementList made = new SettlementList(
                lists.nextId(), institution, document, before.map(one -> one.row().revision() + 1).orElse(1),
                rules.check(document, institution, null), origin, source, batch, caller.name(), now);
        lists.add(made);
        return made;
    }

    public SettlementListView recheck(String number, Caller caller) {
        SettlementList list = lists.lock(number, caller.scope());
        InstitutionView institution = institutions.get(list.institution(), caller);
        ListVerdict from = list.verdict();
        list.recheck(rules.check(list.document(), institution, null), caller.name(), clock.now());
        lists.flush();
        audit.record("standard.list-recheck", SUBJECT, number, Map.of("from", from, "to", list.verdict()));
        return reading.view(list, caller);
    }

    /** What the check would have said at that moment; nothing changes. */
    public CheckedList verdict(String number, Instant knownOn, Caller caller) {
        SettlementList list = lists.get(number, caller.scope());
        SettlementRules.Result result = rules.check(list.document(), institutions.get(list.institution(), caller), knownOn);
        return new CheckedList(list.settlement(), result.on(), knownOn, result.verdict(), result.faults());
    }

    public SettlementListView uploaded(String number, MarkUploaded words, @Nullable Integer expected, Caller caller) {
        SettlementList list = lists.lock(number, caller.scope());
        if (expected != null && expected != list.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", number));
        }
        if (words.uploadedOn().isAfter(clock.today())) {
            throw BusinessException.invalid("uploadedOn", "field.future", Map.of());
        }
        list.uploaded(words, caller.name(), clock.now());
        lists.flush();
        audit.record("standard.list-upload", SUBJECT, number, Map.of("nationalId", words.nationalId(), "on", words.uploadedOn().toString()));
        return reading.view(list, caller);
    }
}
