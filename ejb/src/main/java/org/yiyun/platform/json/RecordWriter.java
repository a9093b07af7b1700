package org.yiyun.platform.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Writes records with their members in the order in which they are declared, those without a value as {@code null}. */
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
        for (var member : MEMBERS.get(value.getClass())) {
            write(member.getName(), content(member, value), out, context);
        }
        out.writeEnd();
    }

    /** Plain values go straight out: asking the context about each of them takes most of the time of a long list. */
    private static void write(String name, Object content, JsonGenerator out, SerializationContext context) {
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
        } else {
            context.serialize(name, content, out);
        }
    }

    private static Method accessor(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static Object content(Method member, Record value) {
        try {
            return member.invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
