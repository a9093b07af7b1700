package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
     */
    public record Entry(long sequence, LocalDate on, Map<String, Object> body, boolean opening) {}

    /** A claim with its result in its place. */
    public record Settled(Entry entry, Calculation calculation) {}

    public void add(Entry entry) {
        entries.add(entry);
    }

    /** Takes a claim out; false if there is none. */
    public boolean cancel(long sequence) {
        return entries.removeIf(entry -> entry.sequence() == sequence);
    }

    /** Every claim worked out in order, each with what the earlier ones have accumulated. */
    public List<Settled> settle() {
        accounts = new LinkedHashMap<>();
        List<Settled> settled = new ArrayList<>();
        for (Entry entry : entries.stream().sorted(IN_ORDER).toList()) {
            BenefitScheme scheme = schemes.apply(entry);
            Facts facts = scheme.read(entry.opening() ? entry.body() : withoutPrior(entry.body()));
            Calculation calculation = settle(scheme, entry.on(), facts, accounts, entry.opening());
            settled.add(new Settled(entry, calculation));
        }
        return settled;
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
