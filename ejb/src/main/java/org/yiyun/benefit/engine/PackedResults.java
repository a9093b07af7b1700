package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.NamedValues;
import org.yiyun.policy.engine.Packed;
import org.yiyun.policy.engine.PolicyDefinition.Part;
import org.yiyun.policy.engine.Run;

/**
 * The result of a run whose numbers are packed, as {@link PlanResults} makes it: all amounts as whole numbers of one small unit. What is
 * not as it should be, or has too many digits, is left to the exact way, which tells what is wrong.
 */
final class PackedResults {
    /** So that half a fen is a whole number of the unit. */
    private static final int FEWEST_DECIMALS = 3;

    private final PlanPlaces places;
    private final Part[] parts;
    private final int loose;

    PackedResults(PlanPlaces places) {
        this.places = places;
        parts = places.parts();
        loose = (int) Arrays.stream(parts).filter(part -> !part.fund()).count();
    }

    /** @throws ArithmeticException if it has to be made exactly */
    Calculation of(Run run) {
        long total = Packed.units(run.packed(places.total()), 2);
        long paid = Packed.units(run.packed(places.payout()), 2);
        long[] amounts = new long[parts.length];
        int decimals = FEWEST_DECIMALS;
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = run.packed(places.amounts()[i]);
            decimals = Math.max(decimals, Packed.decimals(amounts[i]));
        }
        toFen(amounts, decimals, total, paid);
        return new Calculation(yuan(total), run.number(places.eligible()), yuan(paid), yuan(total - paid), parts(amounts), accounts(run), run, List.of());
    }

    /** Packed amounts become fen that add up to the total. */
    private void toFen(long[] amounts, int decimals, long total, long paid) {
        long[] shares = new long[loose];
        long funds = 0;
        long sum = 0;
        int next = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (parts[i].fund()) {
                amounts[i] = notNegative(Packed.units(amounts[i], 2));
                funds = Math.addExact(funds, amounts[i]);
            } else {
                shares[next] = notNegative(Packed.units(amounts[i], decimals));
                sum = Math.addExact(sum, shares[next]);
                next++;
            }
        }
        long fen = Packed.units(Packed.FEN, decimals);
        long rest = total - funds;
        long missing = Math.multiplyExact(rest, fen) - sum;
        if (funds != paid || Math.abs(missing) > fen / 2 * parts.length) {
            throw Packed.LEAVE;
        }
        FenShares.toFen(shares, fen, rest);
        next = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (!parts[i].fund()) {
                amounts[i] = shares[next];
                next++;
            }
        }
    }

    private static long notNegative(long units) {
        if (units < 0) {
            throw Packed.LEAVE;
        }
        return units;
    }

    private List<Calculation.Part> parts(long[] fen) {
        Calculation.Part[] result = new Calculation.Part[parts.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = new Calculation.Part(parts[i].code(), parts[i].title(), yuan(fen[i]), parts[i].fund());
        }
        return Arrays.asList(result);
    }

    private Map<String, BigDecimal> accounts(Run run) {
        BigDecimal[] accounts = new BigDecimal[places.codes().length];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = Packed.decimal(Packed.sum(run.packed(places.before()[i]), run.packed(places.added()[i])));
        }
        return new NamedValues<>(places.codes(), accounts);
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
