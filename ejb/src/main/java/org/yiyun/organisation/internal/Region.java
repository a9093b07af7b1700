package org.yiyun.organisation.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** An administrative region: two digits a province, four a city, six a district. */
@Entity
@Immutable
@Cacheable
public class Region {
    @Id
    private String code;

    private String name;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Region() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
