package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeVerdict;
import org.yiyun.matching.BulkConfirmation;
import org.yiyun.matching.ConfirmAbove;
import org.yiyun.matching.ConfirmMatch;
import org.yiyun.matching.MatchingView;
import org.yiyun.matching.PartView;
import org.yiyun.matching.RejectMatch;
import org.yiyun.matching.engine.Claim;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** What people decide: each decision is checked, made, recorded as an event and audited, in one transaction. */
@ApplicationScoped
public class MatchingDesk {
    private final Matchings matchings;
    private final ListOwners owners;
    private final NationalLibrary libraries;
    private final CodeCheck codes;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public MatchingDesk(
            Matchings matchings, ListOwners owners, NationalLibrary libraries, CodeCheck codes, AuditService audit, BusinessClock clock) {
        this.matchings = matchings;
        this.owners = owners;
        this.libraries = libraries;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MatchingDesk() {
        this(null, null, null, null, null, null);
    }

    public MatchingView confirm(String library, long id, ConfirmMatch request, @Nullable Integer expectedVersion, Caller caller) {
        MatchingItem item = held(library, id, expectedVersion, caller);
        String code = request.code() == null ? item.nationalCode() : request.code();
        if (code == null) {
            throw BusinessException.invalid("code", "field.matching.code", Map.of());
        }
        ItemText entry = libraries.find(library, code, clock.today())
                .orElseThrow(() -> notInForce(library, code));
        ListOwner owner = item.owner();
        matchings.holder(owner, entry.id()).filter(holder -> holder != item).ifPresent(holder -> {
            throw new BusinessException(ProblemType.MATCHING_TAKEN, Map.of("nationalCode", entry.id(), "code", holder.code(), "name", holder.name()));
        });
        String before = item.nationalCode();
        matchings.add(item.confirm(entry, caller.name(), clock.now()));
        settle(item, before);
        record("matching.confirm", item, Map.of("nationalCode", entry.id()));
        return shown(item);
    }

    /** Why a code may not be confirmed, in the words of the one check of codes. */
    private BusinessException notInForce(String library, String code) {
        CodeVerdict verdict = codes.check(library, code, clock.today(), null);
        return verdict.standing().isUsable()
                ? BusinessException.invalid("code", "field.matching.entry", Map.of("code", code))
                : BusinessException.invalid("code", "field.standard-code." + verdict.standing().name(), CodeCheck.params(verdict));
    }

    public MatchingView reject(String library, long id, RejectMatch request, @Nullable Integer expectedVersion, Caller caller) {
        MatchingItem item = held(library, id, expectedVersion, caller);
        String before = item.nationalCode();
        Instant now = clock.now();
        if (request.code() == null) {
            matchings.add(item.reject(request.reason(), caller.name(), now));
            settle(item, before);
            record("matching.reject", item, before == null ? Map.of() : Map.of("nationalCode", before));
        } else {
            matchings.add(item.drop(request.code(), request.reason(), caller.name(), now));
            settle(item, before);
            record("matching.drop", item, Map.of("nationalCode", request.code()));
        }
        return shown(item);
    }

    public MatchingView undo(String library, long id, @Nullable Integer expectedVersion, Caller caller) {
        MatchingItem item = held(library, id, expectedVersion, caller);
        String from = item.state().name();
        String before = item.nationalCode();
        matchings.add(item.undo(caller.name(), clock.now()));
        settle(item, before);
        record("matching.undo", item, Map.of("from", from));
        return shown(item);
    }

    /**
     * Whoever claims the entry that was this item's, or the one that is its now, stands as that demands: behind who holds it, beside who
     * claims it too, or alone.
     */
    private void settle(MatchingItem item, @Nullable String before) {
        matchings.flush();
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(item.nationalCode())).flatMap(Optional::stream).distinct()
                .forEach(code -> settle(item.owner(), code));
    }

    private void settle(ListOwner owner, String nationalCode) {
        Optional<MatchingItem> holder = matchings.holder(owner, nationalCode);
        List<MatchingItem> claiming = matchings.proposals(owner, nationalCode);
        Map<String, String> rivals = holder.isPresent() ? Map.of() : Claim.rivals(claiming.stream().map(MatchingDesk::claim).toList());
        claiming.forEach(one -> one.claimedBy(holder.map(MatchingItem::code).orElse(rivals.get(one.code()))));
    }

    private static Claim claim(MatchingItem item) {
        return new Claim(item.code(), item.candidateViews().stream()
                .filter(one -> one.code().equals(item.nationalCode()))
                .flatMap(one -> one.parts().stream())
                .mapToDouble(PartView::weight)
                .sum());
    }

    /** As it is now, with the version that it has got. */
    private MatchingView shown(MatchingItem item) {
        matchings.flush();
        return matchings.view(item);
    }

    public BulkConfirmation confirmAbove(String library, ConfirmAbove request, Caller caller) {
        ListOwner owner = owners.of(library, request.institution(), caller);
        matchings.hold(owner);
        long confirmed = matchings.confirmAbove(owner, request.threshold(), ended(owner, request.threshold()), caller.name(), clock.now());
        ListCounts counts = matchings.counts(owner);
        audit.record("matching.confirm-all", "matching-list", library + "/" + owner.institution(),
                Map.of("confirmed", confirmed, "threshold", request.threshold().toPlainString()));
        return new BulkConfirmation(confirmed, counts.suggested() + counts.conflicts() + counts.unmatched());
    }

    /** What was proposed and has been stopped since: it is no more to be confirmed than one by one. */
    private List<String> ended(ListOwner owner, BigDecimal threshold) {
        List<String> proposed = matchings.proposedCodes(owner, threshold);
        var standings = libraries.standings(owner.library(), proposed, clock.today(), owner.institution());
        return proposed.stream().filter(code -> standings.get(code) == null || !standings.get(code).inForce()).toList();
    }

    /** Decisions on one list come one after the other: two of them may want one entry. */
    private MatchingItem held(String library, long id, @Nullable Integer expectedVersion, Caller caller) {
        MatchingSight sight = MatchingSight.of(caller);
        matchings.hold(matchings.get(library, id, sight).owner());
        MatchingItem item = matchings.lock(library, id, sight);
        if (expectedVersion != null && expectedVersion != item.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "matching", "id", id));
        }
        return item;
    }

    private void record(String action, MatchingItem item, Map<String, String> facts) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of(
                "library", item.library(), "institution", item.institution(), "code", item.code(), "to", item.state()));
        details.putAll(facts);
        audit.record(action, "matching-item", String.valueOf(item.id()), details);
    }
}
