package org.yiyun.web.benefit;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.SettleBill;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.text.IdentityNumber;

/**
 * Body of {@code POST /benefits/calculate} and {@code POST /benefits/bills}. What is in {@code person}, {@code priorYear} and {@code claim} is the policy's
 * business; members that it does not know are passed over.
 */
public record CalculateBody(
        @NotBlank @Size(max = 60) String scheme,
        @NotNull LocalDate on,
        @Nullable Instant knownOn,
        @Nullable @Min(1) Integer version,
        @Nullable @Size(max = 40) String mode,
        @Nullable JsonObject person,
        @Nullable JsonObject priorYear,
        @NotNull JsonObject claim) {
    CalculateBenefit question() {
        checkIdentity();
        return new CalculateBenefit(scheme, on, knownOn, version, body());
    }

    /**
     * The same as a bill to be kept. Which version decides is not for the sender to say.
     *
     * @throws BusinessException INVALID with each fault by its path
     */
    SettleBill bill() {
        List<FieldError> faults = new ArrayList<>();
        if (version != null) {
            faults.add(new FieldError("version", "field.benefit.in-force", Map.of()));
        }
        if (knownOn != null) {
            faults.add(new FieldError("knownOn", "field.benefit.in-force", Map.of()));
        }
        if (person == null || !(person.get("idNumber") instanceof JsonString)) {
            faults.add(new FieldError("person.idNumber", "field.required", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return new SettleBill(scheme, person.getString("idNumber"), on, body());
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "mode", mode);
        put(body, "person", person == null ? null : JsonTree.read(person, "person"));
        put(body, "priorYear", priorYear == null ? null : JsonTree.read(priorYear, "priorYear"));
        put(body, "claim", JsonTree.read(claim, "claim"));
        return body;
    }

    /** A number that is told must be one, whether or not the policy needs it. */
    private void checkIdentity() {
        if (person != null && person.get("idNumber") instanceof JsonString number && IdentityNumber.parse(number.getString()).isEmpty()) {
            throw BusinessException.invalid("person.idNumber", "field.identity", Map.of());
        }
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
