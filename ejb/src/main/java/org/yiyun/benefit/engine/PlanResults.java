package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.NamedValues;
import org.yiyun.policy.engine.Plan;
import org.yiyun.policy.engine.PolicyDefinition.Part;
import org.yiyun.policy.engine.Run;

/** Makes the result of one plan's runs. Checks that nothing is lost: the parts are the total, and none is negative. */
final class PlanResults {
    private static final BigDecimal HALF_FEN = new BigDecimal("0.005");

    private final BigDecimal looseEnough;
    private final Plan plan;
    private final PlanPlaces places;
    private final Part[] parts;
    private final PackedResults packed;

    PlanResults(Plan plan) {
        this.plan = plan;
        places = PlanPlaces.of(plan);
        parts = places.parts();
        looseEnough = HALF_FEN.multiply(BigDecimal.valueOf(parts.length));
        packed = new PackedResults(places);
    }

    Plan plan() {
        return plan;
    }

    Calculation calculate(Facts facts) {
        Run run = plan.run(facts);
        if (run.isPacked()) {
            try {
                return packed.of(run);
            } catch (ArithmeticException leave) {
                return exactly(facts);
            }
        }
        return exact(run);
    }

    /** The same without packed numbers. */
    Calculation exactly(Facts facts) {
        return exact(plan.exact(facts));
    }

    private Calculation exact(Run run) {
        BigDecimal sum = run.number(places.total()).setScale(2, RoundingMode.UNNECESSARY);
        BigDecimal paid = run.number(places.payout()).setScale(2, RoundingMode.UNNECESSARY);
        List<Calculation.Part> shares = shares(run, sum);
        BigDecimal funds = BigDecimal.ZERO;
        for (Calculation.Part share : shares) {
            funds = share.fund() ? funds.add(share.amount()) : funds;
        }
        if (funds.compareTo(paid) != 0) {
            throw new IllegalStateException("the funds' parts are " + funds + ", the payout " + paid);
        }
        return new Calculation(sum, run.number(places.eligible()), paid, sum.subtract(paid), shares, accounts(run), run, List.of());
    }

    private List<Calculation.Part> shares(Run run, BigDecimal sum) {
        BigDecimal[] exact = new BigDecimal[parts.length];
        BigDecimal rest = sum;
        BigDecimal loose = BigDecimal.ZERO;
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            exact[i] = run.number(places.amounts()[i]);
            if (exact[i].signum() < 0) {
                throw new IllegalStateException("part " + parts[i].code() + " is " + exact[i]);
            }
            if (parts[i].fund()) {
                rest = rest.subtract(exact[i]);
            } else {
                loose = loose.add(exact[i]);
                count++;
            }
        }
        if (rest.subtract(loose).abs().compareTo(looseEnough) > 0) {
            throw new IllegalStateException("parts of " + sum + " leave " + rest.subtract(loose));
        }
        return toFen(exact, rest, count);
    }

    private List<Calculation.Part> toFen(BigDecimal[] exact, BigDecimal rest, int count) {
        BigDecimal[] loose = new BigDecimal[count];
        for (int i = 0, next = 0; i < parts.length; i++) {
            if (!parts[i].fund()) {
                loose[next++] = exact[i];
            }
        }
        BigDecimal[] shares = FenShares.of(loose, rest);
        List<Calculation.Part> result = new ArrayList<>(parts.length);
        for (int i = 0, next = 0; i < parts.length; i++) {
            BigDecimal amount = parts[i].fund() ? exact[i].setScale(2, RoundingMode.UNNECESSARY) : shares[next++];
            result.add(new Calculation.Part(parts[i].code(), parts[i].title(), amount, parts[i].fund()));
        }
        return result;
    }

    private Map<String, BigDecimal> accounts(Run run) {
        BigDecimal[] accounts = new BigDecimal[places.codes().length];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = run.number(places.before()[i]).add(run.number(places.added()[i]));
        }
        return new NamedValues<>(places.codes(), accounts);
    }
}
