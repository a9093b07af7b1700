package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.PriceLevel;
import org.yiyun.catalog.internal.DraftSight;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.PriceProposal;
import org.yiyun.catalog.internal.Prices;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Price limits and own shares of entries (限价、先自付比例), CODE-05: one person states them, another approves. */
@Stateless
public class PriceService {
    private final Libraries libraries;
    private final EntryStore entries;
    private final Prices prices;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public PriceService(Libraries libraries, EntryStore entries, Prices prices, AuditTrail audit, BusinessClock clock) {
        this.libraries = libraries;
        this.entries = entries;
        this.prices = prices;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PriceService() {
        this(null, null, null, null, null);
    }

    /** Where and for whom a price is asked for; null for what is not known, for which only general statements hold. */
    public record Situation(@Nullable String level, @Nullable String region, @Nullable String personType) {}

    /**
     * States a limit or a share.
     *
     * @throws BusinessException NOT_FOUND if the entry is not in force on that day; INVALID for a limit without a rule for what is
     *     above it, a share with one or over 1, or a limit by person type
     */
    @Requires(Permission.CATALOG_EDIT)
    public PriceProposalView state(String library, String code, StatePrice price) {
        Library of = libraries.get(library);
        if (entries.find(of, code, price.from()).isEmpty()) {
            throw BusinessException.notFound("entry", code);
        }
        List<FieldError> faults = faults(price);
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        PriceProposal proposal = new PriceProposal(of, code, price, Callers.current().name(), clock.now());
        prices.add(proposal);
        audit.record("catalog.price-state", "library", library,
                Map.of("code", code, "kind", price.kind(), "from", price.from(), "value", String.valueOf(price.value()), "source", price.source()));
        return proposal.view(library);
    }

    private static boolean isOf(String level, @Nullable String asked) {
        return asked != null && PriceLevel.of(level).equals(PriceLevel.of(asked));
    }

    private static List<FieldError> faults(StatePrice price) {
        List<FieldError> faults = new ArrayList<>();
        boolean limit = price.kind() == PriceKind.LIMIT;
        boolean needsRule = limit && price.value() != null;
        if (needsRule && price.above() == null) {
            faults.add(new FieldError("above", "field.required"));
        } else if (!needsRule && price.above() != null) {
            faults.add(new FieldError("above", "field.catalog.above"));
        }
        if (!limit && price.value() != null && price.value().compareTo(BigDecimal.ONE) > 0) {
            faults.add(new FieldError("value", "field.range", Map.of("min", 0, "max", 1)));
        }
        if (price.until() != null && (price.value() == null || !price.until().isAfter(price.from()))) {
            faults.add(new FieldError("until", "field.catalog.until"));
        }
        if (limit && price.personType() != null && !price.personType().isBlank()) {
            faults.add(new FieldError("personType", "field.catalog.person"));
        }
        return faults;
    }

    /** @throws BusinessException NOT_FOUND, SAME_PERSON for who stated it, CONFLICT if it has been decided */
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceProposalView approve(String library, long id, String note) {
        Library of = libraries.lock(library);
        PriceProposal proposal = prices.get(of, id);
        Instant now = clock.now();
        proposal.decide(true, note, Callers.current().name(), now);
        prices.putInForce(proposal, now);
        audit.record("catalog.price-approve", "library", library, Map.of("code", proposal.code(), "proposal", id, "note", note));
        return proposal.view(library);
    }

    /** @throws BusinessException NOT_FOUND, SAME_PERSON for who stated it, CONFLICT if it has been decided */
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceProposalView reject(String library, long id, String note) {
        PriceProposal proposal = prices.get(libraries.lock(library), id);
        proposal.decide(false, note, Callers.current().name(), clock.now());
        audit.record("catalog.price-reject", "library", library, Map.of("code", proposal.code(), "proposal", id, "note", note));
        return proposal.view(library);
    }

    /** What was stated of an entry, the newest first. */
    @Requires(Permission.CATALOG_READ)
    public List<PriceProposalView> proposals(String library, String code) {
        return prices.proposals(libraries.get(library), code).stream()
                .map(proposal -> proposal.view(library))
                .filter(proposal -> proposal.status().equals("APPROVED") || DraftSight.isOpen())
                .toList();
    }

    /** All limits and shares that hold of an entry on a day, as is known now or was known at a moment. */
    @Requires(Permission.CATALOG_READ)
    public List<PriceView> list(String library, String code, @Nullable LocalDate on, @Nullable Instant knownOn) {
        return prices.inForce(libraries.get(library), code, on == null ? clock.today() : on, knownOn);
    }

    /**
     * The one limit or share that holds in a situation: what is said for the narrowest region goes before what is said for a level of
     * institutions, and that before what is said for a type of person.
     */
    @Requires(Permission.CATALOG_READ)
    public Optional<PriceView> find(String library, String code, PriceKind kind, LocalDate on, Situation situation) {
        return prices.inForce(libraries.get(library), code, on, null).stream()
                .filter(price -> price.kind() == kind)
                .filter(price -> price.region().isEmpty() || situation.region() != null && situation.region().startsWith(price.region()))
                .filter(price -> price.level().isEmpty() || isOf(price.level(), situation.level()))
                .filter(price -> price.personType().isEmpty() || price.personType().equals(situation.personType()))
                .max(Comparator.comparingInt(PriceView::closeness));
    }
}
