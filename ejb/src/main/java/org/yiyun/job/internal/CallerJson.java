package org.yiyun.job.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

/** A caller kept with a job, which does its work in that name: with the permissions that the caller had, and no more. */
final class CallerJson {
    private CallerJson() {}

    static String write(Caller caller) {
        var json = Json.createObjectBuilder()
                .add("name", caller.name())
                .add("displayName", caller.displayName())
                .add("kind", caller.kind().name())
                .add("permissions", strings(caller.permissions().stream().map(Enum::name).sorted().toList()))
                .add("regions", strings(caller.scope().regions().stream().sorted().toList()));
        if (caller.scope().institution() != null) {
            json.add("institution", caller.scope().institution());
        }
        if (caller.address() != null) {
            json.add("address", caller.address());
        }
        return json.build().toString();
    }

    static Caller read(String text) {
        var json = JsonText.parse(text);
        return new Caller(
                json.getString("name"),
                json.getString("displayName"),
                Caller.Kind.valueOf(json.getString("kind")),
                permissions(strings(json, "permissions")),
                new Scope(json.getString("institution", null), strings(json, "regions")),
                address(json));
    }

    /** A permission that a newer version no longer knows is dropped: it can allow nothing. */
    private static Set<Permission> permissions(Collection<String> names) {
        var known = EnumSet.allOf(Permission.class);
        known.removeIf(permission -> !names.contains(permission.name()));
        return known;
    }

    private static @Nullable String address(JsonObject json) {
        return json.getString("address", null);
    }

    private static Set<String> strings(JsonObject json, String name) {
        var values = new HashSet<String>();
        json.getJsonArray(name).getValuesAs(JsonString.class).forEach(value -> values.add(value.getString()));
        return values;
    }

    private static JsonArrayBuilder strings(Collection<String> values) {
        return Json.createArrayBuilder(Arrays.asList(values.toArray()));
    }
}
