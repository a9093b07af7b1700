package org.yiyun.insured;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.yiyun.insured.internal.CoverReading;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Who somebody is by the register, for features that work in that person's matter; each answer is audited. */
@Stateless
public class PersonCovers {
    private final CoverReading reading;

    @Inject
    public PersonCovers(CoverReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PersonCovers() {
        this(null);
    }

    /**
     * By what is known now, within the caller's regions; empty if nothing is.
     *
     * @param identity a number that can be one, as {@code IdentityNumber} gives it
     */
    @Requires(Permission.INSURED_READ)
    public Optional<KnownPerson> find(String identity) {
        return reading.person(identity);
    }
}
