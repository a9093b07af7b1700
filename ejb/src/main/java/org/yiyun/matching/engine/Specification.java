package org.yiyun.matching.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.LongStream.Builder;

/**
 * Strength and pack (规格包装) in numbers: {@code 0.25g×24粒} and {@code 12粒*2板/盒,250mg} are the same. Percent of a volume is an amount:
 * 5 % of 100 ml are 5 g.
 *
 * @param amounts sorted; each is a quantity in its dimension's smallest unit, times 8, plus the dimension
 * @param count   pieces in a pack, 0 if not said
 */
record Specification(long[] amounts, long count) {
    static final Specification NONE = new Specification(new long[0], 0);
    private static final int DIMENSIONS = 8;
    private static final int MASS = 0;
    private static final int VOLUME = 1;
    private static final int INTERNATIONAL = 2;
    private static final int LENGTH = 3;
    private static final int PERCENT = 4;
    /** A piece: its number counts. */
    private static final int PIECE = 5;
    private static final int NOTHING = 6;
    private static final double PER_CENT = 100;
    private static final double NANOGRAM_PER_MICROLITRE = 1e6;
    private static final double TEN_THOUSANDTH = 1e4;
    private static final long MOST_PIECES = 1_000_000;

    /** Unit to dimension and how many of the smallest unit it is; ng, µl, 1/1000 unit, µm, 1/10,000 %. */
    private static final Map<String, Unit> UNITS = new LinkedHashMap<>();
    private static final Pattern TOKEN;
    private static final Pattern BASIS = Pattern.compile("\\((以|按|相当于)[^()]*计[^()\\d]*");
    private static final Pattern TIMES = Pattern.compile("(?<=[\\d\\p{IsHan}a-z%)'])\\s*[*x✕✖·]\\s*(?=\\d)");
    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)×(?=(\\d+(?:\\.\\d+)?)(?:×\\d+(?:\\.\\d+)?)?(cm|mm|厘米|毫米))");

    private record Unit(int dimension, double factor) {}

    static {
        put(MASS, 1e9, "g", "克");
        put(MASS, 1e6, "mg", "毫克");
        put(MASS, 1e3, "μg", "ug", "mcg", "微克");
        put(MASS, 1, "ng");
        put(MASS, 1e12, "kg", "千克", "公斤");
        put(VOLUME, 1e3, "ml", "毫升", "cc");
        put(VOLUME, 1e6, "l", "升");
        put(VOLUME, 1, "μl", "ul", "微升");
        put(INTERNATIONAL, 1e3, "iu", "u", "单位", "国际单位");
        put(INTERNATIONAL, 1e7, "万iu", "万u", "万单位", "万国际单位", "万");
        put(INTERNATIONAL, 1e11, "亿iu", "亿单位", "亿");
        put(LENGTH, 1e4, "cm", "厘米");
        put(LENGTH, 1e3, "mm", "毫米");
        put(LENGTH, 1e6, "m", "米");
        put(PERCENT, TEN_THOUSANDTH, "%");
        put(PIECE, 1, "片", "粒", "支", "瓶", "袋", "盒", "丸", "贴", "揿", "枚", "包", "板", "喷", "吸", "张", "块", "个", "套", "只", "条", "根", "卷", "听",
                "桶", "罐", "管", "副", "把", "双", "泡", "剂", "安瓿", "小袋", "小瓶", "小盒", "'s", "s", "t", "p");
        String units = String.join("|", UNITS.keySet().stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).toList());
        TOKEN = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)\\s*(" + units + ")?(?![a-z])");
    }

    private static void put(int dimension, double factor, String... units) {
        for (String unit : units) {
            UNITS.put(unit, new Unit(dimension, factor));
        }
    }

    static Specification of(String raw) {
        if (raw.isBlank()) {
            return NONE;
        }
        String text = Fold.text(raw).replace('µ', 'μ').replace("’", "'");
        text = TIMES.matcher(BASIS.matcher(text).replaceAll("(")).replaceAll("×");
        text = SIZE.matcher(text).replaceAll("$1$3×");
        Builder amounts = LongStream.builder();
        double percent = 0;
        double volume = 0;
        long count = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            double number = Double.parseDouble(token.group(1));
            Unit unit = token.group(2) == null ? new Unit(bare(text, token), 1) : UNITS.get(token.group(2));
            double amount = number * unit.factor();
            if (unit.dimension() == PIECE) {
                count = times(count, number);
            } else if (unit.dimension() == PERCENT) {
                percent = number;
            } else if (unit.dimension() != NOTHING) {
                volume = unit.dimension() == VOLUME ? amount : volume;
                amounts.add(encode(unit.dimension(), amount));
            }
        }
        if (percent > 0) {
            amounts.add(volume > 0
                    ? encode(MASS, percent / PER_CENT * volume * NANOGRAM_PER_MICROLITRE)
                    : encode(PERCENT, percent * TEN_THOUSANDTH));
        }
        return new Specification(amounts.build().sorted().distinct().toArray(), count);
    }

    private static long encode(int dimension, double amount) {
        return Math.round(amount) * DIMENSIONS + dimension;
    }

    /** A number without a unit counts pieces where it is multiplied or divided: 24×0.25g, 10/盒. */
    private static int bare(String text, Matcher token) {
        boolean multiplies = token.start() > 0 && text.charAt(token.start() - 1) == '×';
        boolean goesOn = token.end() < text.length() && (text.charAt(token.end()) == '×' || text.charAt(token.end()) == '/');
        return multiplies || goesOn ? PIECE : NOTHING;
    }

    private static long times(long count, double number) {
        if (number < 1 || number != Math.rint(number) || number > MOST_PIECES) {
            return count;
        }
        return Math.min(MOST_PIECES, Math.max(1, count) * (long) number);
    }

    /** Whether they say the same of what a piece holds, as far as they speak of the same. */
    static Agreement compareStrength(Specification own, Specification national) {
        if (own.amounts.length == 0 || national.amounts.length == 0) {
            return Agreement.MISSING;
        }
        if (Arrays.equals(own.amounts, national.amounts)) {
            return Agreement.EQUIVALENT;
        }
        boolean comparable = false;
        boolean common = false;
        for (long amount : own.amounts) {
            for (long other : national.amounts) {
                comparable |= amount % DIMENSIONS == other % DIMENSIONS;
                common |= amount == other;
            }
        }
        if (!comparable) {
            return Agreement.MISSING;
        }
        return common && (holdsAll(own.amounts, national.amounts) || holdsAll(national.amounts, own.amounts)) ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private static boolean holdsAll(long[] amounts, long[] some) {
        return Arrays.stream(some).allMatch(amount -> Arrays.binarySearch(amounts, amount) >= 0);
    }

    /** Whether they have as many pieces. One piece is often not written: 0.5g/支 and 0.5g×1支. */
    static Agreement comparePack(Specification own, Specification national) {
        if (own.count == national.count) {
            return own.count == 0 ? Agreement.MISSING : Agreement.EQUIVALENT;
        }
        return own.count == 0 || national.count == 0 ? Agreement.MISSING : Agreement.DIFFERENT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Specification that && count == that.count && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts) * 31 + Long.hashCode(count);
    }

    @Override
    public String toString() {
        return Arrays.toString(amounts) + "×" + count;
    }
}
