package org.yiyun.register.personnel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.personnel.Education;

/** Records, certificates and proofs, and what contracts want of qualification. */
@ApplicationScoped
public class PersonnelStore {
    private final EntityManager em;
    private final FileTable<Proof> proofs;

    @Inject
    public PersonnelStore(EntityManager em) {
        this.em = em;
        proofs = new FileTable<>(em, "staff_proof", "certificate_id", PersonnelStore::proof);
    }

    /** For the proxy. */
    protected PersonnelStore() {
        this(null);
    }

    /** The file of a certificate. */
    record Proof(long id, String name, String mediaType) {}

    /** What a contract wants of qualification. @param counted key of the contract's value that says among whom */
    public record Requirement(
            String contract, String key, String counted, String nameZh, String nameEn, int wanted, @Nullable Education education, boolean fullTime,
            @Nullable Integer itYears, @Nullable Integer medicalYears, String source) {
        boolean isMetBy(StaffRecord record, LocalDate today) {
            return isEnough(record.education()) && (!fullTime || record.isFullTime())
                    && isEnough(itYears, StaffRecord.years(record.itSince(), today))
                    && isEnough(medicalYears, StaffRecord.years(record.medicalSince(), today));
        }

        private boolean isEnough(@Nullable Education has) {
            return education == null || has != null && has.compareTo(education) >= 0;
        }

        private static boolean isEnough(@Nullable Integer wanted, @Nullable Integer has) {
            return wanted == null || has != null && has >= wanted;
        }
    }

    public List<Requirement> requirements() {
        return Rows.of(em.createNativeQuery("""
                select contract, key, counted, name_zh, name_en, wanted, education, full_time, it_years, medical_years, source
                from staffing_requirement order by contract, position""", Tuple.class), row -> new Requirement(
                        Rows.text(row, 0), Rows.text(row, 1), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4), row.get(5, Integer.class),
                        Rows.text(row, 6) == null ? null : Education.valueOf(Rows.text(row, 6)), row.get(7, Boolean.class),
                        row.get(8, Integer.class), row.get(9, Integer.class), Rows.text(row, 10)));
    }

    /** How many of these people meet the requirement by what is recorded of them. @param staff numbers */
    public long qualified(Requirement requirement, Set<String> staff, LocalDate today) {
        return records().stream().filter(record -> staff.contains(record.staff()) && requirement.isMetBy(record, today)).count();
    }

    List<StaffRecord> records() {
        return em.createQuery("select r from StaffRecord r order by r.staff", StaffRecord.class).getResultList();
    }

    Optional<StaffRecord> record(String staff) {
        return Optional.ofNullable(em.find(StaffRecord.class, staff));
    }

    /** Who writes somebody's record follows whoever is writing it. */
    void hold(String staff) {
        NamedLock.hold(em, "staff record " + staff);
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    long next() {
        return Sequences.next(em, "staff_certificate_seq");
    }

    List<Certificate> certificates() {
        return em.createQuery("select c from Certificate c order by c.id", Certificate.class).getResultList();
    }

    List<Certificate> certificates(String staff) {
        return em.createQuery("select c from Certificate c where c.staff = :staff order by c.id", Certificate.class)
                .setParameter("staff", staff).getResultList();
    }

    /** @throws BusinessException NOT_FOUND also for one of somebody else */
    Certificate certificate(String staff, long id, LockModeType lock) {
        return Optional.ofNullable(em.find(Certificate.class, id, lock)).filter(found -> found.staff().equals(staff))
                .orElseThrow(() -> BusinessException.notFound("staff-certificate", id));
    }

    List<Certificate> toRemind(LocalDate today) {
        return em.createQuery("select c from Certificate c where c.remindOn <= :today order by c.id", Certificate.class)
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void keep(long certificate, CheckedFile file, String by, Instant at) {
        proofs.add(certificate, file, by, at);
    }

    Optional<Proof> proof(long certificate) {
        return proofs.of(certificate).stream().findFirst();
    }

    /** The proofs of these certificates by their ids; one without a proof is not in it. */
    Map<Long, Proof> proofs(List<Certificate> certificates) {
        return proofs.of(certificates.stream().map(Certificate::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kept -> kept.getValue().get(0)));
    }

    byte[] content(Proof proof) {
        return proofs.content(proof.id());
    }

    private static Proof proof(Tuple row) {
        return new Proof(row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class));
    }

    Set<String> serviceLines() {
        return new TreeSet<>(Rows.of(em.createNativeQuery("select code from service_line", Tuple.class), row -> Rows.text(row, 0)));
    }
}
