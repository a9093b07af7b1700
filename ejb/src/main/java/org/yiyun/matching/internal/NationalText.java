package org.yiyun.matching.internal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyun.matching.engine.ItemText;

/** What an entry of a national library says, in the fields that are compared; libraries name them by their national columns. */
final class NationalText {
    private static final String[] NAMES = {"reg_name", "reg_fil_prod_name"};
    private static final String[] OTHER_NAMES = {"drug_genname", "drug_prodname", "alis", "hi_genname", "mlms_name"};
    private static final String[] APPROVALS = {"aprvno", "reg_fil_no", "drug_regno"};
    private static final String[] FORMS = {"drug_dosform_name", "reg_dosform", "drug_dosform", "dosform_name", "dosform"};
    private static final String[] STRENGTHS = {"reg_spec", "drug_spec", "spec_mol", "spec", "prod_mol"};
    private static final String[] PIECES = {"min_pac_cnt", "pac_cnt"};
    private static final String[] PIECE_UNITS = {"min_prepunt_name", "min_prepunt"};
    private static final String[] MAKERS = {"prodentp_name", "lstd_lic_holder", "reger_name"};

    /** All fields that {@link #of} reads. */
    static final List<String> KEYS = Stream.of(NAMES, OTHER_NAMES, APPROVALS, FORMS, STRENGTHS, PIECES, PIECE_UNITS, MAKERS, new String[] {"pacspec"})
            .flatMap(Arrays::stream)
            .toList();

    private NationalText() {}

    /** @param name as the library's definition names the entry */
    static ItemText of(String code, String name, Map<String, String> values) {
        String registered = first(values, NAMES);
        String main = registered.isEmpty() ? name : registered;
        Set<String> others = new LinkedHashSet<>();
        others.add(name);
        for (String key : OTHER_NAMES) {
            others.add(values.getOrDefault(key, ""));
        }
        others.remove(main);
        others.remove("");
        return new ItemText(code, "", first(values, APPROVALS), main, String.join("、", others), first(values, FORMS), specification(values),
                first(values, MAKERS));
    }

    private static String specification(Map<String, String> values) {
        String strength = first(values, STRENGTHS);
        String pieces = first(values, PIECES);
        String pack = pieces.isEmpty() ? values.getOrDefault("pacspec", "") : pieces + first(values, PIECE_UNITS);
        if (strength.isEmpty() || pack.isEmpty()) {
            return strength + pack;
        }
        return strength + "×" + pack;
    }

    private static String first(Map<String, String> values, String[] keys) {
        for (String key : keys) {
            String value = values.getOrDefault(key, "");
            if (!value.isBlank() && !value.equals("-") && !value.equals("无")) {
                return value;
            }
        }
        return "";
    }
}
