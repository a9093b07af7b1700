package org.yiyun.web.chronic;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;

/** Days and numbers as people type them into forms. */
final class ChronicDay {
    private ChronicDay() {}

    /** @throws BusinessException INVALID for nothing and what is no day */
    static LocalDate required(Fields fields, String name) {
        LocalDate day = optional(fields, name);
        if (day == null) {
            throw BusinessException.invalid(name, "field.required", Map.of());
        }
        return day;
    }

    /** Null for nothing. */
    static @Nullable LocalDate optional(Fields fields, String name) {
        if (fields.text(name).isEmpty()) {
            return null;
        }
        LocalDate day = AddressValues.day(fields.text(name));
        if (day == null) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
        return day;
    }

    /** Null for nothing. */
    static @Nullable Integer number(Fields fields, String name) {
        if (fields.text(name).isEmpty()) {
            return null;
        }
        if (!fields.text(name).matches("[0-9]{1,4}")) {
            throw BusinessException.invalid(name, "field.type.integer", Map.of());
        }
        return Integer.valueOf(fields.text(name));
    }
}
