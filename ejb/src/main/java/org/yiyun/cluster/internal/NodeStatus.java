package org.yiyun.cluster.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.yiyun.cluster.ClusterView.Store;
import org.yiyun.cluster.ClusterView.StoreState;
import org.yiyun.platform.figure.Figure;
import org.yiyun.platform.json.Json;

/** What a node says of itself, as JSON between the nodes. A node of another version may say less. */
public record NodeStatus(List<String> alarms, List<Store> stores, List<Figure> figures) {
    public NodeStatus {
        alarms = List.copyOf(alarms);
        stores = List.copyOf(stores);
        figures = List.copyOf(figures);
    }

    static NodeStatus parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new NodeStatus(
                    json.containsKey("alarms")
                            ? json.getJsonArray("alarms").getValuesAs(JsonString::getString) : List.of(),
                    objects(json, "stores").stream()
                            .map(store -> new Store(store.getString("name"), StoreState.valueOf(store.getString("state")))).toList(),
                    objects(json, "figures").stream()
                            .map(figure -> new Figure(figure.getString("name"), figure.getString("of"),
                                    figure.getJsonNumber("value").longValue())).toList());
        }
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    String text() {
        var stored = Json.createArrayBuilder();
        stores.forEach(store -> stored.add(Json.createObjectBuilder().add("name", store.name()).add("state", store.state().name())));
        var counted = Json.createArrayBuilder();
        figures.forEach(figure -> counted.add(Json.createObjectBuilder()
                .add("name", figure.name()).add("of", figure.of()).add("value", figure.value())));
        return Json.createObjectBuilder().add("alarms", Json.createArrayBuilder(alarms)).add("stores", stored).add("figures", counted)
                .build().toString();
    }
}
