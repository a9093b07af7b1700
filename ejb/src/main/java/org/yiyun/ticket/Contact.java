package org.yiyun.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who asks (联系人). Both are personal data. */
public record Contact(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Pattern(regexp = "[0-9+()\\- ]{5,30}", message = "field.phone") String phone) {
    /** Stands for the number of whoever has named none, as by mail; a number for whoever checks the form, and none for who reads it. */
    public static final String NO_PHONE = "-----";

    public Contact {
        name = name == null ? null : name.strip();
        phone = phone == null ? null : phone.strip();
    }
}
