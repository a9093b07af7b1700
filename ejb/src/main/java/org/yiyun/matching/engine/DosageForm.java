package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dosage form (剂型) with its synonyms. National entries name it by the family (片剂) where institutions name the kind (分散片), and
 * the other way round.
 *
 * @param kind   {@code 分散片}; the family's own name if no kind is said; empty if nothing is known
 * @param family {@code 片}
 */
record DosageForm(String kind, String family) {
    static final DosageForm NONE = new DosageForm("", "");
    private static final DosageForm POWDER = new DosageForm("粉针", "注射剂");
    private static final String FOR_INJECTION = "注射用";

    /** Word to form, the longest words first. */
    private static final List<Map.Entry<String, DosageForm>> WORDS = words(
            // family: kind=synonym/synonym …; the kind itself is a word too
            "片: 片=片剂/素片/普通片/薄膜衣片/薄膜片/糖衣片/片剂(薄膜衣) 分散片 缓释片=缓释片剂/缓释片(薄膜衣) 控释片 肠溶片=肠溶衣片 咀嚼片=嚼片 泡腾片"
                    + " 口崩片=口腔崩解片/崩解片 含片=口含片/含片剂 舌下片 阴道片 双层片 浸膏片 溶液片",
            "胶囊: 胶囊=胶囊剂/硬胶囊/硬胶囊剂/胶囊(硬) 软胶囊=胶丸/软胶囊剂 缓释胶囊 控释胶囊 肠溶胶囊=肠溶软胶囊/肠溶微丸胶囊",
            "注射剂: 注射剂=针剂/针/小针剂 注射液=小容量注射液/大容量注射液/大输液/输液/小针/水针 粉针=粉针剂/冻干粉针/冻干粉针剂/注射用无菌粉末/冻干粉/无菌粉",
            "颗粒: 颗粒=颗粒剂/冲剂/细粒剂/细粒 泡腾颗粒 混悬颗粒 干混悬剂=干混悬",
            "口服液: 口服液=口服溶液/口服溶液剂/口服液剂/合剂/内服液 混悬液=口服混悬液/混悬剂/口服混悬剂 糖浆=糖浆剂 滴剂=口服滴剂/滴液 酊=酊剂 酒剂=药酒 煎膏=煎膏剂/膏滋 口服乳=口服乳剂/乳剂",
            "丸: 丸=丸剂 水丸 蜜丸=大蜜丸/小蜜丸 水蜜丸 浓缩丸 滴丸=滴丸剂 微丸 糊丸",
            "软膏: 软膏=软膏剂 乳膏=乳膏剂/霜/霜剂 凝胶=凝胶剂 眼膏=眼膏剂/眼用软膏 眼用凝胶",
            "贴膏: 贴膏=贴膏剂/橡胶膏/橡胶膏剂/膏药/硬膏 贴剂=贴片/透皮贴剂/透皮贴片 巴布膏=凝胶贴膏/巴布剂",
            "外用液: 搽剂 洗剂=洗液 涂剂=涂膜剂 外用溶液=外用溶液剂 含漱液 溶液=溶液剂",
            "雾化: 喷雾剂=喷雾/鼻喷雾剂/喷剂 气雾剂=吸入气雾剂 粉雾剂=吸入粉雾剂/粉吸入剂 吸入溶液=雾化溶液/吸入用溶液/雾化吸入液",
            "滴眼液: 滴眼液=滴眼剂/眼药水/眼用溶液", "滴鼻液: 滴鼻液=滴鼻剂/鼻用溶液", "滴耳液: 滴耳液=滴耳剂", "栓: 栓=栓剂/阴道栓/直肠栓", "散: 散=散剂/粉剂/粉", "灌肠液: 灌肠液=灌肠剂");

    /** @param rest the name without the form */
    record Split(String rest, DosageForm form) {}

    private static List<Map.Entry<String, DosageForm>> words(String... families) {
        Map<String, DosageForm> words = new LinkedHashMap<>();
        for (String line : families) {
            String family = line.substring(0, line.indexOf(':'));
            for (String kindAndWords : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
                String[] kind = kindAndWords.split("=");
                var form = new DosageForm(kind[0], family);
                words.put(kind[0], form);
                if (kind.length > 1) {
                    for (String word : kind[1].split("/")) {
                        words.put(word, form);
                    }
                }
            }
        }
        List<Map.Entry<String, DosageForm>> sorted = new ArrayList<>(words.entrySet());
        sorted.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
        return List.copyOf(sorted);
    }

    /** The form that a field for it says, folded; {@link #NONE} for a word that is not known. */
    static DosageForm ofField(String folded) {
        String text = Fold.plain(Fold.outsideBrackets(folded));
        for (var word : WORDS) {
            if (text.endsWith(word.getKey())) {
                return word.getValue();
            }
        }
        return NONE;
    }

    /** Cuts the form off a name that is folded and plain: 注射用头孢呋辛钠, 阿莫西林分散片. */
    static Split cutOff(String name) {
        String text = name;
        DosageForm form = NONE;
        if (text.startsWith(FOR_INJECTION) && text.length() > FOR_INJECTION.length() + 1) {
            text = text.substring(FOR_INJECTION.length());
            form = POWDER;
        }
        for (var word : WORDS) {
            // 分散 is the beginning of 分散片, not a powder
            if (text.endsWith(word.getKey()) && text.length() > word.getKey().length() + 1 && !(word.getKey().equals("散") && text.endsWith("分散"))) {
                return new Split(text.substring(0, text.length() - word.getKey().length()), form.moreExact(word.getValue()));
            }
        }
        return new Split(text, form);
    }

    /** The one of the two that says more; this one if they contradict. */
    DosageForm moreExact(DosageForm other) {
        if (family.isEmpty()) {
            return other;
        }
        return kind.equals(family) && other.family.equals(family) ? other : this;
    }

    static Agreement compare(DosageForm own, DosageForm national) {
        if (own.family.isEmpty() || national.family.isEmpty()) {
            return Agreement.MISSING;
        }
        if (own.kind.equals(national.kind)) {
            return Agreement.EQUAL;
        }
        boolean oneIsTheFamily = own.kind.equals(own.family) || national.kind.equals(national.family);
        return own.family.equals(national.family) && oneIsTheFamily ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }
}
