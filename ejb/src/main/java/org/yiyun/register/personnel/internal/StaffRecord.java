package org.yiyun.register.personnel.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.register.personnel.EditStaffRecord;
import org.yiyun.register.personnel.Education;

/** Somebody's education, experience and service lines. */
@Entity
@Table(name = "staff_record")
public class StaffRecord extends AuditedEntity {
    @Id
    private String staff;

    @Enumerated(EnumType.STRING)
    private @Nullable Education education;

    @Column(name = "full_time")
    private boolean fullTime;

    private @Nullable String school;
    private @Nullable String major;

    @Column(name = "it_since")
    private @Nullable LocalDate itSince;

    @Column(name = "medical_since")
    private @Nullable LocalDate medicalSince;

    /** Codes with blanks between. */
    @Column(name = "service_lines")
    private String serviceLines = "";

    protected StaffRecord() {}

    StaffRecord(String staff, String by, Instant at) {
        super(by, at);
        this.staff = staff;
    }

    /** @param attended school in full, where the one that was sent is masked */
    void edit(EditStaffRecord edit, @Nullable String attended, String by, Instant at) {
        education = edit.education();
        fullTime = edit.fullTime();
        school = attended;
        major = edit.major();
        itSince = edit.itSince();
        medicalSince = edit.medicalSince();
        serviceLines = String.join(" ", new TreeSet<>(edit.serviceLines()));
        touched(by, at);
    }

    /** Whole years from a day until another; null if it is not known since when. */
    static @Nullable Integer years(@Nullable LocalDate since, LocalDate today) {
        return since == null ? null : Period.between(since, today).getYears();
    }

    /** What a reader has to have seen to write it: 0 is before the first, so that of two who begin it the second one is told. */
    int edition() {
        return version() + 1;
    }

    String staff() {
        return staff;
    }

    @Nullable Education education() {
        return education;
    }

    boolean isFullTime() {
        return fullTime;
    }

    @Nullable String school() {
        return school;
    }

    @Nullable String major() {
        return major;
    }

    @Nullable LocalDate itSince() {
        return itSince;
    }

    @Nullable LocalDate medicalSince() {
        return medicalSince;
    }

    Set<String> serviceLines() {
        return serviceLines.isEmpty() ? Set.of() : Set.of(serviceLines.split(" "));
    }
}
