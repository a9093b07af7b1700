package org.yiyun.matching.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.matching.CandidateView;
import org.yiyun.matching.PartView;
import org.yiyun.matching.engine.Agreement;
import org.yiyun.matching.engine.Aspect;
import org.yiyun.matching.engine.Candidate;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.platform.json.Json;

/**
 * Candidates as they are kept, in short: what both sides say of an aspect is not repeated, it stands in the item and in the candidate.
 * Parts that say nothing are left out.
 */
final class CandidateJson {
    /** What fits on a screen and on the keys 1 to 5; more are not worth their space. */
    static final int KEPT = 5;

    private CandidateJson() {}

    static String write(List<CandidateView> candidates) {
        var array = Json.createArrayBuilder();
        for (var candidate : candidates.subList(0, Math.min(KEPT, candidates.size()))) {
            var parts = Json.createArrayBuilder();
            candidate.parts().forEach(part -> parts.add(
                    Json.createArrayBuilder().add(part.aspect().name()).add(part.grade().name()).add(Math.round(part.weight() * 100) / 100.0)));
            array.add(Json.createObjectBuilder()
                    .add("code", candidate.code()).add("name", candidate.name()).add("form", candidate.form())
                    .add("spec", candidate.specification()).add("maker", candidate.maker()).add("approval", candidate.approval())
                    .add("score", candidate.score()).add("against", candidate.contradicted()).add("parts", parts));
        }
        return array.build().toString();
    }

    static List<CandidateView> read(String json, ItemText own) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream().map(object -> view(object, own)).toList();
        }
    }

    private static CandidateView view(JsonObject object, ItemText own) {
        ItemText national = new ItemText(object.getString("code"), "", object.getString("approval"), object.getString("name"), "",
                object.getString("form"), object.getString("spec"), object.getString("maker"));
        List<PartView> parts = new ArrayList<>();
        for (JsonArray part : object.getJsonArray("parts").getValuesAs(JsonArray.class)) {
            Aspect aspect = Aspect.valueOf(part.getString(0));
            parts.add(new PartView(aspect, Agreement.valueOf(part.getString(1)), part.getJsonNumber(2).doubleValue(),
                    aspect == Aspect.CODE ? own.code() : said(aspect, own), aspect == Aspect.CODE ? national.id() : said(aspect, national)));
        }
        return new CandidateView(national.id(), national.name(), national.form(), national.specification(), national.maker(), national.approval(),
                object.getJsonNumber("score").doubleValue(), object.getBoolean("against"), parts, null);
    }

    private static String said(Aspect aspect, ItemText item) {
        return switch (aspect) {
            case APPROVAL -> item.approval();
            case NAME -> item.name();
            case FORM -> item.form();
            case STRENGTH, PACK -> item.specification();
            case MAKER -> item.maker();
            case CODE, LESSON -> "";
        };
    }

    /** What the engine found, with the national texts. */
    static List<CandidateView> views(List<Candidate> found, Map<String, ItemText> national) {
        return found.stream().limit(KEPT).map(candidate -> {
            ItemText entry = national.get(candidate.code());
            List<PartView> parts = candidate.parts().stream()
                    .filter(part -> part.grade() != Agreement.MISSING)
                    .map(part -> new PartView(part.aspect(), part.grade(), part.weight(), part.own(), part.national()))
                    .toList();
            return new CandidateView(candidate.code(), entry.name(), entry.form(), entry.specification(), entry.maker(), entry.approval(),
                    candidate.score(), candidate.isContradicted(), parts, null);
        }).toList();
    }
}
