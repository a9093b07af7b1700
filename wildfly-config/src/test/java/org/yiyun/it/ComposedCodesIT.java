package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** A list without a column of codes over the interface: what makes the code is said once, and holds for the next edition. */
@SystemTest
@Covers({"CODE-01", "CODE-04"})
class ComposedCodesIT {
    private static final String DAY = "2030-01-01";
    private static final String LATER = "2031-01-01";

    @Test
    void theSameFieldsMakeTheSameCodesInTheNextEdition() {
        String library = library();
        JsonPath first = ended(order(library, "class,no,name,form\nXA01,1,ALPHA,TAB\nXA01,1,BETA,TAB\nXA02,2,5/10,\n", DAY, "class, name,form", "-"));
        assertThat(List.of(first.getString("status"), first.getInt("result.added"), first.getInt("result.rejected")))
                .containsExactly("COMPLETED", 3, 0);
        assertThat(first.getList("result.codeFrom")).isEqualTo(List.of("class", "name", "form"));
        Libraries.publish(library, first.getInt("result.draftVersion"));
        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/entries/XA01-BETA-TAB?on=" + DAY).<String>path("name")).isEqualTo("BETA");
        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/entries/XA02-5/10?on=" + DAY).<String>path("name")).isEqualTo("5/10");

        JsonPath next = ended(order(library, "class,no,name,form\nXA01,7,ALPHA,TAB\nXA01,8,GAMMA,TAB\nXA02,9,5/10,\n", LATER, null, null));
        assertThat(List.of(next.getInt("result.added"), next.getInt("result.stopped"), next.getInt("result.changed"), next.getInt("result.unchanged")))
                .containsExactly(1, 1, 0, 2);
        assertThat(Yiyun.as("analyst").get("/libraries/" + library + "/imports?limit=1").jsonPath().getList("items[0].composition.fields"))
                .isEqualTo(List.of("class", "name", "form"));
    }

    @Test
    void fieldsThatDoNotTellTheRowsApartAreRefusedWithThoseThatDo() {
        String library = library();
        JsonPath refused = ended(order(library, "class,no,name,form\nXA01,1,ALPHA,TAB\nXA01,1,BETA,TAB\n", DAY, "class,no", null));
        assertThat(refused.getString("status")).isEqualTo("FAILED");
        assertThat(refused.getString("problem.code")).isEqualTo("import-refused");
        assertThat(refused.getString("problem.errors[0].message")).contains("XA01_1 (2, 3)").contains("药品名称");
        assertThat(Yiyun.as("analyst").get("/libraries/" + library + "/versions").jsonPath().getList("items")).isEmpty();

        Response unknown = send(library, "class,name\nXA01,ALPHA\n", DAY, "class,number", "/");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.jsonPath().getList("errors.path")).isEqualTo(List.of("codeFrom", "codeSeparator"));
        Response ofNothing = send(library, "class,name\nXA01,ALPHA\n", DAY, null, "-");
        assertThat(ofNothing.statusCode()).isEqualTo(422);
        assertThat(ofNothing.jsonPath().getList("errors.path")).isEqualTo(List.of("codeFrom"));
    }

    /** Without a pattern: codes that are made of names have none. */
    private static String library() {
        return Libraries.add(Map.of("nameZh", "药品目录", "nameEn", "Drug list", "codeField", "code", "nameField", "name", "fields", List.of(
                Map.of("key", "code", "nameZh", "编码", "required", true), Map.of("key", "name", "nameZh", "药品名称", "required", true),
                Map.of("key", "class", "nameZh", "分类代码", "required", true), Map.of("key", "form", "nameZh", "剂型"),
                Map.of("key", "no", "nameZh", "目录编号", "significant", false))));
    }

    private static Response send(String library, String csv, String on, @Nullable String codeFrom, @Nullable String separator) {
        var request = Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "list.csv", csv.getBytes(UTF_8), "text/csv")
                .multiPart("mode", "FULL").multiPart("label", "list").multiPart("effectiveOn", on);
        if (codeFrom != null) {
            request = request.multiPart("codeFrom", codeFrom);
        }
        return (separator == null ? request : request.multiPart("codeSeparator", separator)).post("/libraries/" + library + "/imports");
    }

    private static String order(String library, String csv, String on, @Nullable String codeFrom, @Nullable String separator) {
        Response answer = send(library, csv, on, codeFrom, separator);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.path("id");
    }

    private static JsonPath ended(String id) {
        Yiyun.eventually(() -> assertThat(Yiyun.as("analyst").get("/jobs/" + id).<String>path("status")).isIn("COMPLETED", "FAILED"));
        return Yiyun.as("analyst").get("/jobs/" + id).jsonPath();
    }
}
