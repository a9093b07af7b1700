package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Brings exact amounts to whole fen so that they add up to a given sum (最大余数法): each is cut, and the fen that are left go
 * to the greatest remainders, the earlier of two equal ones first.
 */
final class FenShares {
    private static final BigDecimal FEN = new BigDecimal("0.01");

    private FenShares() {}

    /**
     * @param exact amounts of at least 0 that add up to the sum but for less than half a fen
     * @param sum   in whole fen
     */
    static BigDecimal[] of(BigDecimal[] exact, BigDecimal sum) {
        BigDecimal[] shares = new BigDecimal[exact.length];
        BigDecimal left = sum;
        for (int i = 0; i < exact.length; i++) {
            shares[i] = exact[i].scale() == 2 ? exact[i] : exact[i].setScale(2, RoundingMode.FLOOR);
            left = left.subtract(shares[i]);
        }
        for (; left.signum() > 0; left = left.subtract(FEN)) {
            int greatest = 0;
            for (int i = 1; i < exact.length; i++) {
                if (exact[i].subtract(shares[i]).compareTo(exact[greatest].subtract(shares[greatest])) > 0) {
                    greatest = i;
                }
            }
            shares[greatest] = shares[greatest].add(FEN);
        }
        return shares;
    }
}
