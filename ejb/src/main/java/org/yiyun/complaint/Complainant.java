package org.yiyun.complaint;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/** Who complains (投诉人); both null for somebody who gives no name. Both are personal data. */
public record Complainant(
        @Nullable @Size(max = 60) String name,
        @Nullable @Pattern(regexp = "[0-9+()\\- ]{5,30}", message = "field.phone") String phone) {
    public static final Complainant NOBODY = new Complainant(null, null);

    public Complainant {
        name = Typed.orNull(name);
        phone = Typed.orNull(phone);
    }
}
