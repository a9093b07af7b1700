package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.ReasonVerdict;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.RecordReader;

/** Rules and proposals as they are kept: constants by name, so that a later build reads what an earlier one wrote. */
@ApplicationScoped
public class DispatchJson {
    private static final int POINTS = 3;
    private static final int VALUES = 4;

    private final RecordReader reader;

    @Inject
    public DispatchJson(RecordReader reader) {
        this.reader = reader;
    }

    protected DispatchJson() {
        this(null);
    }

    DispatchRules rules(String json) {
        return reader.read(json, DispatchRules.class);
    }

    static DispatchProposal proposal(String json) {
        var object = object(json);
        return new DispatchProposal(
                object.getString("ticket"), object.getInt("version"), object.getInt("line"), object.getBoolean("overflowed"),
                choices(object, "ranked"), choices(object, "excluded"));
    }

    /** {@code {"choices": […]}} */
    static List<DispatchChoice> choices(String json) {
        return choices(object(json), "choices");
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static List<DispatchChoice> choices(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(choice -> new DispatchChoice(
                        choice.getString("login"), choice.getString("name"), choice.getInt("line"), choice.getInt("points"),
                        choice.getJsonArray("reasons").stream().map(reason -> reason(reason.asJsonArray())).toList()))
                .toList();
    }

    private static DispatchReason reason(JsonArray reason) {
        Map<String, String> values = new HashMap<>();
        if (reason.size() > VALUES) {
            var told = reason.getJsonObject(VALUES);
            told.keySet().forEach(name -> values.put(name, told.getString(name)));
        }
        return new DispatchReason(
                Criterion.valueOf(reason.getString(0)), RuleMode.valueOf(reason.getString(1)), ReasonVerdict.valueOf(reason.getString(2)),
                reason.getInt(POINTS), values);
    }

    static String text(DispatchRules rules) {
        return Json.createObjectBuilder()
                .add("rules", array(rules.rules(), rule -> Json.createObjectBuilder()
                        .add("criterion", rule.criterion().name()).add("mode", rule.mode().name()).add("points", rule.points())))
                .add("skills", array(rules.skills(), DispatchJson::demand))
                .add("capacity", rules.capacity())
                .add("weightOne", rules.weightOne())
                .add("weightTwo", rules.weightTwo())
                .add("weightOther", rules.weightOther())
                .add("overflow", rules.overflow())
                .add("automatic", Json.createArrayBuilder(rules.automatic().stream().map(Enum::name).toList()))
                .build().toString();
    }

    private static JsonObjectBuilder demand(SkillDemand demand) {
        var json = Json.createObjectBuilder().add("skill", demand.skill());
        if (demand.kind() != null) {
            json.add("kind", demand.kind().name());
        }
        if (demand.system() != null) {
            json.add("system", demand.system());
        }
        if (demand.level() != null) {
            json.add("level", demand.level());
        }
        return json;
    }

    static String text(DispatchProposal proposal) {
        return Json.createObjectBuilder()
                .add("ticket", proposal.ticket())
                .add("version", proposal.version())
                .add("line", proposal.line())
                .add("overflowed", proposal.overflowed())
                .add("ranked", array(proposal.ranked(), DispatchJson::choice))
                .add("excluded", array(proposal.excluded(), DispatchJson::choice))
                .build().toString();
    }

    private static JsonObjectBuilder choice(DispatchChoice choice) {
        return Json.createObjectBuilder()
                .add("login", choice.login())
                .add("name", choice.name())
                .add("line", choice.line())
                .add("points", choice.points())
                .add("reasons", reasons(choice));
    }

    private static JsonArrayBuilder reasons(DispatchChoice choice) {
        var array = Json.createArrayBuilder();
        choice.reasons().forEach(reason -> array.add(reason(reason)));
        return array;
    }

    /** {@code [criterion, mode, verdict, points, values]}, there are hundreds in a proposal; without values the last is left out. */
    private static JsonArrayBuilder reason(DispatchReason reason) {
        var json = Json.createArrayBuilder()
                .add(reason.criterion().name()).add(reason.mode().name()).add(reason.verdict().name()).add(reason.points());
        if (!reason.values().isEmpty()) {
            var values = Json.createObjectBuilder();
            reason.values().forEach(values::add);
            json.add(values);
        }
        return json;
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> json) {
        var array = Json.createArrayBuilder();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }
}
