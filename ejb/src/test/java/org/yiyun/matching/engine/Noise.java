package org.yiyun.matching.engine;

import com.ibm.icu.text.Transliterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyun.platform.text.Pinyin;

/**
 * Writes a national entry as an institution's system has it: fields left out, abbreviated, in other units and another order, in
 * traditional characters, with slips. The shares are guesses at ordinary lists; each stands here as a number.
 */
final class Noise {
    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Pattern QUANTITY = Pattern.compile("(\\d+(?:\\.\\d+)?)(mg|g|μg)");
    private static final Pattern PACK = Pattern.compile("(.*)×(\\d+)(\\p{IsHan}+)");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final String[] SALTS = {"盐酸", "硫酸", "苯磺酸", "马来酸", "富马酸", "枸橼酸", "酒石酸"};
    private static final String[][] FORMS = {
        {"片剂", "片剂(薄膜衣片)", "普通片", "素片"}, {"胶囊剂", "硬胶囊", "胶囊", "胶囊剂(硬)"}, {"颗粒剂", "冲剂", "颗粒"}, {"注射剂", "针剂", "针", "注射剂"}, {"丸剂", "丸"},
        {"散剂", "粉剂", "散"}
    };

    private final Random random;
    /** Characters of names by how they are read. */
    private final Map<String, List<String>> sounds = new HashMap<>();

    Noise(List<String> names, Random random) {
        this.random = random;
        names.stream().limit(5000).flatMapToInt(String::chars).distinct().sorted().forEach(c -> {
            String character = Character.toString(c);
            sounds.computeIfAbsent(Pinyin.full(character), sound -> new ArrayList<>()).add(character);
        });
    }

    ItemText written(ItemText source, String id) {
        boolean traditional = happens(6);
        String name = name(source);
        String form = happens(40) ? "" : form(source.form());
        String maker = maker(source.maker());
        return new ItemText(
                id, code(source), approval(source.approval()), traditional ? TO_TRADITIONAL.transliterate(name) : name,
                happens(60) ? "" : source.otherName(), form, specification(source.specification()),
                traditional ? TO_TRADITIONAL.transliterate(maker) : maker);
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Few lists have national codes; some of these are of another pack. */
    private String code(ItemText source) {
        if (!happens(8)) {
            return "";
        }
        return happens(5) ? source.id().substring(0, source.id().length() - 2) + "00" : source.id();
    }

    private String approval(String approval) {
        if (happens(35)) {
            return "";
        }
        String number = happens(20) ? approval.replace("国药准字", "") : happens(5) ? approval.replace("国药准字", "国药准字 ") : approval;
        return happens(2) ? slip(number, number.length() - 1 - random.nextInt(6)) : number;
    }

    private String slip(String text, int at) {
        return text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
    }

    private String name(ItemText source) {
        String name = source.name();
        if (happens(12)) {
            for (String salt : SALTS) {
                name = name.startsWith(salt) && name.length() > salt.length() + 3 ? name.substring(salt.length()) : name;
            }
        }
        if (happens(12)) {
            name = withoutForm(name);
        }
        if (happens(5) && name.startsWith("注射用")) {
            name = name.substring("注射用".length()) + "粉针";
        }
        if (happens(4)) {
            name = misheard(name);
        } else if (happens(2) && name.length() > 4) {
            int at = 1 + random.nextInt(name.length() - 2);
            name = name.substring(0, at) + name.substring(at + 1);
        }
        if (!source.otherName().isEmpty() && happens(30)) {
            name = name + "(" + source.otherName() + ")";
        } else if (happens(4)) {
            name = (happens(50) ? "△" : "★") + name;
        } else if (happens(4)) {
            name = name + "(" + (happens(50) ? "国产" : "基药") + ")";
        }
        return happens(5) ? name.replace("(", "（").replace(")", "）") : name;
    }

    private static String withoutForm(String name) {
        for (String form : List.of("分散片", "缓释片", "片", "肠溶胶囊", "胶囊", "注射液", "颗粒", "丸")) {
            if (name.endsWith(form) && name.length() > form.length() + 2) {
                return name.substring(0, name.length() - form.length());
            }
        }
        return name;
    }

    /** One character is another one that sounds the same (同音错字). */
    private String misheard(String name) {
        int at = random.nextInt(name.length());
        List<String> same = sounds.getOrDefault(Pinyin.full(name.substring(at, at + 1)), List.of());
        return same.size() < 2 ? name : name.substring(0, at) + Seeds.pick(random, same) + name.substring(at + 1);
    }

    private String form(String form) {
        for (String[] synonyms : FORMS) {
            if (synonyms[0].equals(form)) {
                return Seeds.pick(random, synonyms);
            }
        }
        return form;
    }

    private String specification(String specification) {
        Matcher pack = PACK.matcher(specification);
        if (!pack.matches() || happens(2)) {
            return "";
        }
        String strength = strength(pack.group(1));
        String unit = pack.group(3);
        String count = pack.group(2);
        if (happens(5)) {
            return strength;
        }
        if (happens(10)) {
            return count + unit + "×" + strength;
        }
        if (happens(8) && Integer.parseInt(count) % 2 == 0 && Integer.parseInt(count) > 10) {
            return strength + "*" + Integer.parseInt(count) / 2 + unit + "*2板/盒";
        }
        String times = Seeds.pick(random, new String[] {"*", "×", "x", "X", "＊", " × "});
        String end = Seeds.pick(random, new String[] {unit, unit + "/盒", "s", "", unit + "/瓶"});
        return strength + times + count + end;
    }

    private String strength(String strength) {
        String written = strength;
        if (strength.contains(":") && happens(20)) {
            String[] parts = strength.split(":");
            written = parts[1] + ":" + parts[0];
        }
        if (happens(40)) {
            written = QUANTITY.matcher(written).replaceAll(found -> inOtherUnit(found.group(1), found.group(2)));
        }
        if (happens(5)) {
            written = written.replace("mg", "毫克").replace("ml", "毫升");
        }
        return happens(10) ? written.toUpperCase(java.util.Locale.ROOT).replace("Μ", "μ") : written;
    }

    private static String inOtherUnit(String number, String unit) {
        var value = new BigDecimal(number);
        return switch (unit) {
            case "g" -> value.multiply(THOUSAND).stripTrailingZeros().toPlainString() + "mg";
            case "mg" -> value.divide(THOUSAND).stripTrailingZeros().toPlainString() + "g";
            default -> value.divide(THOUSAND).stripTrailingZeros().toPlainString() + "mg";
        };
    }

    private String maker(String maker) {
        if (happens(8)) {
            return "";
        }
        if (happens(50)) {
            return maker;
        }
        String shorter = maker.replaceAll("(股份有限公司|有限责任公司|有限公司)$", "");
        if (happens(40)) {
            return shorter;
        }
        shorter = shorter.replaceAll("(集团)$", "");
        return happens(40) ? shorter.replaceFirst("^(黑龙江|内蒙古|\\p{IsHan}{2})", "") : shorter.replaceAll("(生物制药|制药|药业|医药)$", "");
    }
}
