package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

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
        String key = "IT_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        Yiyun.as("analyst").body(Map.of(
                "key", key, "nameZh", "测试药品库", "nameEn", "Test", "pattern", Map.of("regex", "^N\\d{4}$"), "codeField", "code", "nameField", "name",
                "fields", List.of(field("code", "编码", true), field("name", "名称", true), field("drug_dosform_name", "剂型", false),
                        field("drug_spec", "规格", false), field("min_pac_cnt", "数量", false), field("min_prepunt_name", "单位", false),
                        field("prodentp_name", "企业", false)))).post("/libraries").then().statusCode(201);
        String job = Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "library.csv", CSV.getBytes(UTF_8), "text/csv")
                .multiPart("mode", "FULL").multiPart("label", "batch").multiPart("effectiveOn", "2026-01-01").post("/libraries/" + key + "/imports")
                .then().statusCode(202).extract().path("id");
        Yiyun.eventually(() -> assertThat(Yiyun.as("analyst").get("/jobs/" + job).<String>path("status")).isEqualTo("COMPLETED"));
        String version = "/libraries/" + key + "/versions/" + Yiyun.as("analyst").get("/jobs/" + job).<Integer>path("result.draftVersion");
        Yiyun.as("analyst").body(Map.of()).post(version + "/submit").then().statusCode(200);
        Yiyun.as("bureau").body(Map.of()).post(version + "/approve").then().statusCode(200);
        Yiyun.as("bureau").body(Map.of()).post(version + "/publish").then().statusCode(200);
        return key;
    }

    private static Map<String, Object> field(String key, String name, boolean required) {
        return Map.of("key", key, "nameZh", name, "required", required);
    }
}
