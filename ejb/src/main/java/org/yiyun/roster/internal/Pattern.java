package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.yiyun.roster.DutyPattern;
import org.yiyun.roster.engine.ShiftPattern;

/** A way to cut days into shifts (班制): reference data. */
@Entity
@Immutable
@Table(name = "duty_pattern")
public class Pattern {
    @Id
    private String code;

    private int position;

    private String parts;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    protected Pattern() {}

    public String code() {
        return code;
    }

    public String text() {
        return parts;
    }

    public ShiftPattern parts() {
        return ShiftPattern.parse(parts);
    }

    public DutyPattern view(Locale language) {
        return new DutyPattern(code, "en".equals(language.getLanguage()) ? nameEn : nameZh, parts);
    }
}
