package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;

/**
 * The claims of one person under one scheme in order of their dates (个人累计账). What accumulates is worked out from them each
 * time, so a bill that comes late or is taken back changes the later ones as if it had always been there, or never.
 */
public final class PersonLedger {
    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::on).thenComparing(Entry::sequence);

    private final Function<Entry, BenefitScheme> schemes;
    private final List<Entry> entries = new ArrayList<>();
    private Map<AccountKey, BigDecimal> accounts = Map.of();
    private long at;

    /** @param schemes the version that decides a claim */
    public PersonLedger(Function<Entry, BenefitScheme> schemes) {
        this.schemes = schemes;
    }

    /**
     * A claim of the person.
     *
     * @param sequence order of claims of one day
     * @param body     as for a calculation; a {@code priorYear} in it is passed over unless the claim is {@code opening}
     * @param opening  whether its own prior amounts hold in place of what the ledger knows
     * @param part     of a stay that crosses the end of a policy year: what is counted here, each part by an entry of its own with
     *                 the same sequence; null for any other claim
     */
    public record Entry(long sequence, LocalDate on, Map<String, Object> body, boolean opening, @Nullable StayPart part) {
        public Entry(long sequence, LocalDate on, Map<String, Object> body, boolean opening) {
            this(sequence, on, body, opening, null);
        }

        /** A stay in its parts. Prior amounts were there before the first of them. */
        public static List<Entry> of(long sequence, List<StayPart> parts, boolean opening) {
            return parts.stream().map(part -> new Entry(sequence, part.on(), part.body(), opening && part.place() == 1, part)).toList();
        }

        /** A claim as a version that decides it alone has it counted: as it is, also if it has nothing to count by days, or a stay in its parts. */
        public static List<Entry> of(PolicyDefinition definition, long sequence, LocalDate on, Map<String, Object> body, boolean opening) {
            return StayRuling.of(definition, body)
                    .map(ruling -> ruling.parts(on))
                    .filter(parts -> !parts.isEmpty())
                    .map(parts -> of(sequence, parts, opening))
                    .orElseGet(() -> List.of(new Entry(sequence, on, body, opening)));
        }
    }

    /** A claim with its result in its place. */
    public record Settled(Entry entry, Calculation calculation) {}

    public void add(Entry entry) {
        entries.add(entry);
    }

    public void addAll(List<Entry> parts) {
        entries.addAll(parts);
    }

    /** Takes a claim out; false if there is none. */
    public boolean cancel(long sequence) {
        return entries.removeIf(entry -> entry.sequence() == sequence);
    }

    /** Every claim worked out in order, each with what the earlier ones have accumulated; the parts of a stay each in its place. */
    public List<Settled> settle() {
        accounts = new LinkedHashMap<>();
        List<Settled> settled = new ArrayList<>();
        Map<Long, Map<String, BigDecimal>> left = new HashMap<>();
        for (Entry entry : entries.stream().sorted(IN_ORDER).toList()) {
            at = entry.sequence();
            settled.add(new Settled(entry, entry.part() == null ? calculation(entry) : calculation(entry, entry.part(), left)));
        }
        return settled;
    }

    /** What each claim comes to by its sequence, a stay as a whole in the place of its last part; after {@link #settle()}. */
    public Map<Long, Calculation> bills() {
        Map<Long, List<Calculation.Portion>> portions = new HashMap<>();
        Map<Long, Calculation> bills = new LinkedHashMap<>();
        for (Settled settled : settle()) {
            long sequence = settled.entry().sequence();
            Calculation calculation = settled.calculation();
            if (settled.entry().part() != null) {
                List<Calculation.Portion> stay = portions.computeIfAbsent(sequence, bill -> new ArrayList<>());
                stay.add(new Calculation.Portion(settled.entry().part(), calculation));
                calculation = Calculation.of(stay);
                bills.remove(sequence);
            }
            bills.put(sequence, calculation);
        }
        return bills;
    }

    /** The claim that was worked out last, also if it was refused. */
    long at() {
        return at;
    }

    private Calculation calculation(Entry entry) {
        BenefitScheme scheme = schemes.apply(entry);
        return settle(scheme, entry.on(), read(scheme, entry), accounts, entry.opening());
    }

    private Calculation calculation(Entry entry, StayPart part, Map<Long, Map<String, BigDecimal>> left) {
        BenefitScheme scheme = schemes.apply(entry);
        Map<String, BigDecimal> earlier = left.getOrDefault(entry.sequence(), Map.of());
        try {
            Facts facts = part.knowing(read(scheme, entry), earlier);
            Calculation calculation = settle(scheme, entry.on(), facts, accounts, entry.opening());
            left.put(entry.sequence(), part.left(calculation.run(), earlier));
            return calculation;
        } catch (BusinessException fault) {
            throw part.ofBill(fault);
        }
    }

    private static Facts read(BenefitScheme scheme, Entry entry) {
        return scheme.read(entry.opening() ? entry.body() : withoutPrior(entry.body()));
    }

    /** What stood in every account after {@link #settle()}, exact, in the order in which claims first touched them. */
    public Map<AccountKey, BigDecimal> accounts() {
        return Collections.unmodifiableMap(accounts);
    }

    /**
     * Works out one claim on top of what has accumulated, and adds it there.
     *
     * @param accounts what has accumulated; changed
     * @param opening  whether the facts' own prior amounts hold
     */
    public static Calculation settle(
            BenefitScheme scheme, LocalDate on, Facts facts, Map<AccountKey, BigDecimal> accounts, boolean opening) {
        PolicyDefinition definition = scheme.program().definition();
        Map<String, AccountKey> keys = keys(definition, on, facts);
        Calculation calculation = scheme.calculate(on, opening ? facts : known(definition, facts, keys, accounts));
        calculation.accumulators().forEach((code, amount) -> accounts.put(keys.get(code), amount));
        return calculation;
    }

    /** The facts with what has accumulated in the place of what they tell of it. */
    static Facts known(PolicyDefinition definition, Facts facts, Map<String, AccountKey> keys, Map<AccountKey, BigDecimal> accounts) {
        Facts known = facts;
        for (Accumulator accumulator : definition.accumulators()) {
            known = known.with(accumulator.prior(), accounts.getOrDefault(keys.get(accumulator.code()), BigDecimal.ZERO));
        }
        return known;
    }

    /** The accounts that a claim of that day touches, by accumulator. */
    public static Map<String, AccountKey> keys(PolicyDefinition definition, LocalDate on, Facts facts) {
        Map<String, AccountKey> keys = new LinkedHashMap<>();
        definition.accumulators().forEach(each -> keys.put(each.code(), AccountKey.of(definition, each, on, facts)));
        return keys;
    }

    private static Map<String, Object> withoutPrior(Map<String, Object> body) {
        Map<String, Object> without = new LinkedHashMap<>(body);
        without.remove("priorYear");
        return without;
    }
}
