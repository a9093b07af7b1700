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
        return left.signum() > 0 ? dealt(exact, shares, left) : shares;
    }

    private static BigDecimal[] dealt(BigDecimal[] exact, BigDecimal[] shares, BigDecimal left) {
        BigDecimal[] remainders = new BigDecimal[exact.length];
        for (int i = 0; i < exact.length; i++) {
            remainders[i] = exact[i].subtract(shares[i]);
        }
        for (BigDecimal rest = left; rest.signum() > 0; rest = rest.subtract(FEN)) {
            int greatest = 0;
            for (int i = 1; i < exact.length; i++) {
                if (remainders[i].compareTo(remainders[greatest]) > 0) {
                    greatest = i;
                }
            }
            shares[greatest] = shares[greatest].add(FEN);
            remainders[greatest] = remainders[greatest].subtract(FEN);
        }
        return shares;
    }

    /**
     * The same with whole numbers.
     *
     * @param amounts in a unit smaller than a fen; afterwards in fen
     * @param fen     how many units a fen is
     * @param sum     in fen
     */
    static void toFen(long[] amounts, long fen, long sum) {
        long[] remainders = new long[amounts.length];
        long left = sum;
        for (int i = 0; i < amounts.length; i++) {
            remainders[i] = amounts[i] % fen;
            amounts[i] /= fen;
            left -= amounts[i];
        }
        for (long rest = left; rest > 0; rest--) {
            int greatest = 0;
            for (int i = 1; i < amounts.length; i++) {
                greatest = remainders[i] > remainders[greatest] ? i : greatest;
            }
            amounts[greatest]++;
            remainders[greatest] -= fen;
        }
    }
}
