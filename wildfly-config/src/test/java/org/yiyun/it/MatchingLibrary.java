package org.yiyun.it;


import java.util.List;
import java.util.Map;

/** A small library of drugs in force, for tests of matching. */
public final class MatchingLibrary {
    private static final String CSV = """
            编码,名称,剂型,规格,数量,单位,企业
            N0001,阿莫西林胶囊,胶囊剂,0.25g,24,粒,广东恒健制药有限公司
            N0002,阿莫西林胶囊,胶囊剂,0.25g,36,粒,广东恒健制药有限公司
            N0003,布洛芬缓释胶囊,胶囊剂,0.3g,20,粒,天津华科药业有限公司
            """;

    private MatchingLibrary() {}

    /** A new one; its key. */
    public static String make() {
        String key = Libraries.add(Map.of(
                "nameZh", "测试药品库", "nameEn", "Test", "pattern", Map.of("regex", "^N\\d{4}$"), "codeField", "code", "nameField", "name",
                "fields", List.of(field("code", "编码", true), field("name", "名称", true), field("drug_dosform_name", "剂型", false),
                        field("drug_spec", "规格", false), field("min_pac_cnt", "数量", false), field("min_prepunt_name", "单位", false),
                        field("prodentp_name", "企业", false))));
        Libraries.publish(key, Libraries.draft(key, CSV, "2026-01-01"));
        return key;
    }

    private static Map<String, Object> field(String key, String name, boolean required) {
        return Map.of("key", key, "nameZh", name, "required", required);
    }
}
