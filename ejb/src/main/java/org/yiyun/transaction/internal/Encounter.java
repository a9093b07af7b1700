package org.yiyun.transaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.transaction.engine.Identified;
import org.yiyun.transaction.engine.Pool;

/** A visit or stay (就诊) that an institution has registered. */
@Entity
@Table(name = "transaction_encounter")
public class Encounter extends AuditedEntity {
    @Id
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private EncounterKind kind;

    @Enumerated(EnumType.STRING)
    private EncounterStatus status;

    private String institution;
    private String region;
    private String person;

    @Column(name = "person_number")
    private String personNumber;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "insurance_type")
    private String insuranceType;

    @Column(name = "person_type")
    private String personType;

    @Column(name = "insured_region")
    private String insuredRegion;

    private @Nullable String filing;

    @Column(name = "medical_type")
    private @Nullable String medicalType;

    private @Nullable String disease;

    @Column(name = "visit_number")
    private String visitNumber;

    private String certificate;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private String diagnoses;

    protected Encounter() {}

    /**
     * Whom an encounter is of, and how that person is insured.
     *
     * @param filing number of the filing by which it is off-site care; null for care in the pool, and for a rescue
     */
    record Patient(Identified who, String insuranceType, String personType, String insuredRegion, @Nullable String filing) {}

    /**
     * Where and when it began.
     *
     * @param visit       number at the institution
     * @param certificate kind of certificate that was shown
     */
    record Beginning(EncounterKind kind, String institution, String region, String visit, String certificate, Instant at) {}

    Encounter(long id, Beginning beginning, Patient patient, String by, Instant now) {
        super(by, now);
        this.id = id;
        number = "M%s%08d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, BusinessClock.ZONE)), id);
        kind = beginning.kind();
        status = EncounterStatus.OPEN;
        institution = beginning.institution();
        region = beginning.region();
        visitNumber = beginning.visit();
        certificate = beginning.certificate();
        beganAt = beginning.at();
        person = patient.who().identity();
        personNumber = patient.who().number();
        personName = patient.who().name();
        insuranceType = patient.insuranceType();
        personType = patient.personType();
        insuredRegion = patient.insuredRegion();
        filing = patient.filing();
        diagnoses = "[]";
    }

    void treated(String type, @Nullable String of, String written, String by, Instant now) {
        medicalType = type;
        disease = of;
        diagnoses = written;
        touched(by, now);
    }

    /** A stay ends; null: it goes on after all. */
    void discharged(@Nullable Instant at, String by, Instant now) {
        endedAt = at;
        status = at == null ? EncounterStatus.OPEN : EncounterStatus.DISCHARGED;
        touched(by, now);
    }

    /** It began at another time after all. @param byFiling as of {@link Patient} */
    void begun(Instant at, String visit, @Nullable String byFiling, String by, Instant now) {
        beganAt = at;
        filing = byFiling;
        visitNumber = visit;
        touched(by, now);
    }

    void cancelled(String by, Instant now) {
        status = EncounterStatus.CANCELLED;
        touched(by, now);
    }

    Identified who() {
        return new Identified(personNumber, person, personName);
    }

    /** Whether the care is given in the pool in which the person is insured. */
    boolean isLocal() {
        return Pool.same(region, insuredRegion);
    }

    String number() {
        return number;
    }

    EncounterKind kind() {
        return kind;
    }

    EncounterStatus status() {
        return status;
    }

    String institution() {
        return institution;
    }

    String region() {
        return region;
    }

    String insuranceType() {
        return insuranceType;
    }

    String personType() {
        return personType;
    }

    String insuredRegion() {
        return insuredRegion;
    }

    @Nullable String filing() {
        return filing;
    }

    @Nullable String medicalType() {
        return medicalType;
    }

    @Nullable String disease() {
        return disease;
    }

    String visitNumber() {
        return visitNumber;
    }

    String certificate() {
        return certificate;
    }

    Instant beganAt() {
        return beganAt;
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(beganAt, BusinessClock.ZONE);
    }

    /** The day of the discharge, or as long as it lasts that day. */
    LocalDate lastDay(LocalDate today) {
        return endedAt == null ? today : LocalDate.ofInstant(endedAt, BusinessClock.ZONE);
    }
}
