package org.yiyun.platform.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records with their members in the order in which they are declared, those without a value as {@code null}. What
 * lists of rows are made of (records, lists, texts, numbers, times) goes straight to the generator: to ask the context
 * about each value, which looks up by its class how to write it, takes most of the time of a long list.
 */
public final class RecordWriter implements JsonbSerializer<Record> {
    private static final ClassValue<List<Method>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordWriter::accessor).toList();
        }
    };

    @Override
    public void serialize(Record value, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        members(value, out, context);
        out.writeEnd();
    }

    private static void members(Record value, JsonGenerator out, SerializationContext context) {
        for (var member : MEMBERS.get(value.getClass())) {
            write(member.getName(), content(member, value), out, context);
        }
    }

    private static void write(String name, @Nullable Object content, JsonGenerator out, SerializationContext context) {
        if (content == null) {
            out.writeNull(name);
        } else if (content instanceof String text) {
            out.write(name, text);
        } else if (content instanceof Integer number) {
            out.write(name, number);
        } else if (content instanceof Long number) {
            out.write(name, number);
        } else if (content instanceof Boolean flag) {
            out.write(name, flag);
        } else if (content instanceof Enum<?> constant) {
            out.write(name, constant.name());
        } else if (content instanceof Instant instant) {
            out.write(name, InstantWriter.text(instant));
        } else if (content instanceof Record record) {
            out.writeStartObject(name);
            members(record, out, context);
            out.writeEnd();
        } else if (content instanceof List<?> items && isRecords(items)) {
            out.writeStartArray(name);
            for (var item : items) {
                out.writeStartObject();
                members((Record) item, out, context);
                out.writeEnd();
            }
            out.writeEnd();
        } else {
            context.serialize(name, content, out);
        }
    }

    private static boolean isRecords(List<?> items) {
        for (var item : items) {
            if (!(item instanceof Record)) {
                return false;
            }
        }
        return true;
    }

    private static Method accessor(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static @Nullable Object content(Method member, Record value) {
        try {
            return member.invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
