package org.yiyun.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A ticket in which a problem showed, by its number. */
public record LinkTicket(@NotBlank @Size(max = 40) String ticket) {
    public LinkTicket {
        ticket = ticket == null ? null : ticket.strip();
    }
}
