package org.yiyun.inspection.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.inspection.InspectionCheck;

/** A check, as the migrations say it. */
@Entity(name = "InspectionCheckItem")
@Immutable
@Table(name = "inspection_check")
public class CheckItem {
    @Id
    private String code;

    private int position;

    @Enumerated(EnumType.STRING)
    private InspectionArea area;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private boolean active;
    private String source;

    protected CheckItem() {}

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    InspectionArea area() {
        return area;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    boolean isActive() {
        return active;
    }

    InspectionCheck view() {
        return new InspectionCheck(code, position, area, nameZh, nameEn, source);
    }
}
