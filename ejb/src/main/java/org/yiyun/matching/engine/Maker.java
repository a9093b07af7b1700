package org.yiyun.matching.engine;

import java.util.regex.Pattern;

/**
 * A maker's name cut down to what tells it from others: 广东省湛江市恒健制药股份有限公司 is 恒健 in 广东.
 *
 * @param full     folded and plain, for lessons
 * @param core     empty if nothing is known
 * @param province its short name, empty if not said
 */
record Maker(String full, String core, String province) {
    static final Maker NONE = new Maker("", "", "");
    private static final Pattern LEGAL = Pattern.compile(
            "(有限责任|股份有限|有限|股份|集团|控股)*(公司|总公司|分公司)$|有限责任公司|股份有限公司|有限公司|股份公司|\\(?集团\\)?|总公司|公司");
    private static final Pattern TRADE = Pattern.compile("制药厂|制药|药业|药厂|药品|医药|生物技术|生物工程|生物科技|生物|科技|化学|医疗器械|医疗用品|医疗|器械|实业|工业|技术|开发|发展|国际|第");
    private static final Pattern PROVINCE = Pattern.compile(
            "^(北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)"
                    + "(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?");
    private static final Pattern CITY = Pattern.compile("^[^省市县区]{2,3}(市|县)");
    private static final double ALIKE = 0.6;
    private static final double UNLIKE = 0.34;

    static Maker of(String raw) {
        String folded = Fold.text(raw);
        String full = Fold.plain(Fold.outsideBrackets(folded));
        if (full.isEmpty()) {
            full = Fold.plain(folded);
        }
        if (full.isEmpty()) {
            return NONE;
        }
        var found = PROVINCE.matcher(full);
        String province = found.find() ? found.group(1) : "";
        String local = province.isEmpty() ? full : full.substring(found.end());
        String named = LEGAL.matcher(CITY.matcher(local).replaceFirst("")).replaceAll("");
        String core = TRADE.matcher(named).replaceAll("");
        return new Maker(full, firstLong(core, named, local, full), province);
    }

    private static String firstLong(String... texts) {
        for (String text : texts) {
            if (text.length() > 1) {
                return text;
            }
        }
        return texts[texts.length - 1];
    }

    static Agreement compare(Maker own, Maker national) {
        if (own.core.isEmpty() || national.core.isEmpty()) {
            return Agreement.MISSING;
        }
        if (own.full.equals(national.full)) {
            return Agreement.EQUAL;
        }
        boolean elsewhere = !own.province.isEmpty() && !national.province.isEmpty() && !own.province.equals(national.province);
        if (own.core.equals(national.core)) {
            return elsewhere ? Agreement.SIMILAR : Agreement.EQUIVALENT;
        }
        double alike = isAbbreviation(own.core, national.core) ? 1 : Likeness.dice(own.core, national.core);
        if (alike >= ALIKE && !elsewhere) {
            return Agreement.SIMILAR;
        }
        return alike <= UNLIKE || elsewhere ? Agreement.DIFFERENT : Agreement.MISSING;
    }

    /** Whether all characters of the shorter one stand in the longer one in order, as in 哈六 for 哈尔滨六厂. */
    private static boolean isAbbreviation(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return shorter.length() > 1 && at == shorter.length();
    }
}
