package org.yiyun.insured;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.yiyun.insured.internal.CoverReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Whether somebody is insured, for features that depend on it; each answer is audited. */
@Stateless
public class CoverQueries {
    private final CoverReading reading;

    @Inject
    public CoverQueries(CoverReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CoverQueries() {
        this(null);
    }

    /**
     * By what is known now, within the caller's regions.
     *
     * @param identity a number that can be one, as {@code IdentityNumber} gives it
     * @param name     must be that of the register
     */
    @Requires(Permission.CHRONIC_READ)
    public CoverCheck check(String identity, String name, String insuranceType, LocalDate on) {
        return reading.check(identity, name, insuranceType, on, Callers.current());
    }
}
