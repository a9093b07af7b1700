package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Code libraries of tests: added as data, filled from files by the analyst, approved and published by the bureau. */
public final class Libraries {
    private Libraries() {}

    /** A library of one test alone, by its definition but for the key, which it returns. */
    public static String add(Map<String, ?> definition) {
        String key = "IT_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        Map<String, Object> body = new HashMap<>(definition);
        body.put("key", key);
        Yiyun.as("analyst").body(body).post("/libraries").then().statusCode(201);
        return key;
    }

    /** Orders the import of a whole library; the id of the job. */
    public static String order(String library, String csv, String on) {
        Response answer = Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "library.csv", csv.getBytes(UTF_8), "text/csv")
                .multiPart("mode", "FULL").multiPart("label", "batch").multiPart("effectiveOn", on).post("/libraries/" + library + "/imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.header("Location")).contains("/api/v1/jobs/");
        return answer.path("id");
    }

    /** The version that the file became, a draft. */
    public static int draft(String library, String csv, String on) {
        return Yiyun.completed("analyst", order(library, csv, on)).getInt("result.draftVersion");
    }

    public static void publish(String library, int version) {
        String path = "/libraries/" + library + "/versions/" + version;
        assertThat(verb("analyst", path, "submit").<String>path("status")).isEqualTo("SUBMITTED");
        assertThat(verb("bureau", path, "approve").<String>path("status")).isEqualTo("APPROVED");
        assertThat(verb("bureau", path, "publish").<String>path("status")).isEqualTo("PUBLISHED");
    }

    /** What somebody does to a version. */
    public static Response verb(String who, String path, String verb) {
        return Yiyun.as(who).body(Map.of()).post(path + "/" + verb);
    }
}
