package org.yiyun.register.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's qualification.
 *
 * @param staff        number in the staff list
 * @param organisation code
 * @param school       masked without PERSONAL_DATA_READ
 * @param itYears      whole years until today; null if it is not known since when
 * @param certificates the newest first, those that count no more last
 * @param version      of the record, from 1; 0 before the first
 */
public record StaffRecordView(
        String staff, String name, String organisation, @Nullable Education education, boolean fullTime, @Nullable String school,
        @Nullable String major, @Nullable LocalDate itSince, @Nullable LocalDate medicalSince, @Nullable Integer itYears,
        @Nullable Integer medicalYears, Set<String> skills, Set<String> serviceLines, List<CertificateView> certificates, int version) {
    public StaffRecordView {
        skills = Set.copyOf(skills);
        serviceLines = Set.copyOf(serviceLines);
        certificates = List.copyOf(certificates);
    }

    /** Certificates that count and whose last day has not passed. */
    public long valid() {
        return certificates.stream().filter(one -> one.voidReason() == null && !one.expired()).count();
    }
}
