package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.RecordReader;

/** Rules and proposals as they are kept: by name, so that a later build reads what an earlier one wrote. */
@ApplicationScoped
public class DispatchJson {
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

    DispatchProposal proposal(String json) {
        return reader.read(json, DispatchProposal.class);
    }

    private record Choices(List<DispatchChoice> choices) {}

    /** {@code {"choices": […]}} */
    List<DispatchChoice> choices(String json) {
        return reader.read(json, Choices.class).choices();
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
                .add("reasons", array(choice.reasons(), DispatchJson::reason));
    }

    private static JsonObjectBuilder reason(DispatchReason reason) {
        var values = Json.createObjectBuilder();
        reason.values().forEach(values::add);
        return Json.createObjectBuilder()
                .add("criterion", reason.criterion().name())
                .add("mode", reason.mode().name())
                .add("verdict", reason.verdict().name())
                .add("points", reason.points())
                .add("values", values);
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> json) {
        var array = Json.createArrayBuilder();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }
}
