package org.yiyun.register.personnel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Typed;
import org.yiyun.register.personnel.AddCertificate;
import org.yiyun.register.personnel.CertificateView;
import org.yiyun.register.personnel.EditStaffRecord;
import org.yiyun.register.personnel.ProofFile;
import org.yiyun.register.personnel.StaffRecordView;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;

/** Keeps and reads qualification: each step is checked, made and audited in one transaction. */
@ApplicationScoped
public class PersonnelDesk {
    private static final String SUBJECT = "staff-record";
    private static final int MOST_REASON = 500;
    private static final Caller SYSTEM = Caller.system("register");

    private final PersonnelStore store;
    private final OrganisationQueries organisations;
    private final UserQueries users;
    private final NotificationService notifications;
    private final PersonalData personal;
    private final List<Integer> days;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    /** @param days before the last day of a certificate on which its holder and who keeps the records are reminded */
    @Inject
    public PersonnelDesk(
            PersonnelStore store, OrganisationQueries organisations, UserQueries users, NotificationService notifications, PersonalData personal,
            @ConfigProperty(name = "yiyun.register.certificate.remind.days", defaultValue = "60,30,7") List<Integer> days, RecordReader reader,
            AuditTrail audit, BusinessClock clock) {
        this.store = store;
        this.organisations = organisations;
        this.users = users;
        this.notifications = notifications;
        this.personal = personal;
        this.days = days;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PersonnelDesk() {
        this(null, null, null, null, null, List.of(), null, null, null);
    }

    public StaffRecordView edit(String staff, EditStaffRecord edit, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(edit);
        member(staff);
        store.hold(staff);
        var known = store.record(staff);
        if (expectedVersion != null && expectedVersion != known.map(StaffRecord::version).orElse(0)) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", staff));
        }
        var faults = faults(edit);
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        var record = known.orElseGet(() -> new StaffRecord(staff, caller.name(), clock.now()));
        record.edit(edit, personal.isShownTo(caller) ? edit.school() : unmasked(edit.school(), record.school()), caller.name(), clock.now());
        store.add(record);
        audit.record("register.staff-record", SUBJECT, staff, Map.of(
                "education", Objects.toString(edit.education(), "-"), "itSince", Objects.toString(edit.itSince(), "-"),
                "medicalSince", Objects.toString(edit.medicalSince(), "-"), "serviceLines", edit.serviceLines().size()));
        return get(staff, caller);
    }

    /** Who was shown the masked name and sends it back has not changed it. */
    private static @Nullable String unmasked(@Nullable String sent, @Nullable String kept) {
        return sent != null && sent.equals(Masked.name(kept)) ? kept : sent;
    }

    private List<FieldError> faults(EditStaffRecord edit) {
        List<FieldError> faults = new ArrayList<>();
        if (edit.itSince() != null && edit.itSince().isAfter(clock.today())) {
            faults.add(new FieldError("itSince", "field.future"));
        }
        if (edit.medicalSince() != null && edit.medicalSince().isAfter(clock.today())) {
            faults.add(new FieldError("medicalSince", "field.future"));
        }
        var known = store.serviceLines();
        edit.serviceLines().stream().filter(code -> !known.contains(code)).sorted()
                .forEach(code -> faults.add(new FieldError("serviceLines", "field.unknown", Map.of("id", code))));
        return faults;
    }

    public StaffRecordView add(String staff, AddCertificate command, @Nullable String fileName, @Nullable InputStream file, Caller caller)
            throws IOException {
        caller.refuseNarrowScope();
        reader.validated(command);
        member(staff);
        if (command.issuedOn().isAfter(clock.today())) {
            throw BusinessException.invalid("issuedOn", "field.future", Map.of());
        }
        if (command.validUntil() != null && command.validUntil().isBefore(command.issuedOn())) {
            throw BusinessException.invalid("validUntil", "field.order", Map.of());
        }
        var proof = file == null || fileName == null ? null : CheckedFile.read(fileName, file);
        var certificate = new Certificate(store.next(), staff, command, caller.name(), clock.now());
        certificate.planReminder(days, clock.today());
        store.add(certificate);
        if (proof != null) {
            store.keep(certificate.id(), proof, caller.name(), clock.now());
        }
        audit.record("register.certificate-add", SUBJECT, staff, Map.of(
                "certificate", certificate.id(), "name", command.name(), "validUntil", Objects.toString(command.validUntil(), "-"),
                "proof", proof == null ? "-" : proof.sha256()));
        return get(staff, caller);
    }

    public StaffRecordView revoke(String staff, long id, String reason, Caller caller) {
        caller.refuseNarrowScope();
        var words = Typed.required("reason", reason, MOST_REASON);
        store.certificate(staff, id, LockModeType.PESSIMISTIC_WRITE).revoke(words, caller.name(), clock.now());
        store.flush();
        audit.record("register.certificate-void", SUBJECT, staff, Map.of("certificate", id, "reason", words));
        return get(staff, caller);
    }

    public List<StaffRecordView> list(Caller caller) {
        caller.refuseNarrowScope();
        var records = store.records().stream().collect(Collectors.toMap(StaffRecord::staff, record -> record));
        var all = store.certificates();
        var proofs = store.proofs(all);
        var certificates = all.stream().collect(Collectors.groupingBy(Certificate::staff));
        var views = Callers.callAs(SYSTEM, organisations::staff).stream()
                .filter(StaffView::active)
                .sorted(Comparator.comparing(StaffView::number))
                .map(member -> view(member, records.get(member.number()), certificates.getOrDefault(member.number(), List.of()), proofs, caller))
                .toList();
        sight(views, caller);
        return views;
    }

    public StaffRecordView get(String staff, Caller caller) {
        caller.refuseNarrowScope();
        var certificates = store.certificates(staff);
        var view = view(member(staff), store.record(staff).orElse(null), certificates, store.proofs(certificates), caller);
        sight(List.of(view), caller);
        return view;
    }

    /** Whose data were shown in full is recorded, where there were any. */
    private void sight(List<StaffRecordView> views, Caller caller) {
        if (personal.isShownTo(caller)) {
            personal.sight(SUBJECT, views.stream().filter(view -> view.school() != null || !view.certificates().isEmpty())
                    .map(StaffRecordView::staff).toList(), "school", "certificate");
        }
    }

    private StaffRecordView view(
            StaffView member, @Nullable StaffRecord record, List<Certificate> certificates, Map<Long, PersonnelStore.Proof> proofs, Caller caller) {
        var shown = personal.isShownTo(caller);
        var kept = record == null ? new StaffRecord(member.number(), "", clock.now()) : record;
        var sorted = certificates.stream()
                .sorted(Comparator.comparing((Certificate one) -> one.voidReason() != null).thenComparing(Certificate::id, Comparator.reverseOrder()))
                .map(certificate -> view(certificate, proofs.get(certificate.id()), shown)).toList();
        return new StaffRecordView(
                member.number(), member.name(), member.organisation(), kept.education(), kept.isFullTime(),
                shown ? kept.school() : Masked.name(kept.school()), kept.major(), kept.itSince(), kept.medicalSince(),
                StaffRecord.years(kept.itSince(), clock.today()), StaffRecord.years(kept.medicalSince(), clock.today()), member.skills(),
                kept.serviceLines(), sorted, kept.version());
    }

    private CertificateView view(Certificate one, PersonnelStore.@Nullable Proof proof, boolean shown) {
        return new CertificateView(
                one.id(), one.name(), shown ? one.number() : Masked.phone(one.number()), one.issuer(), one.issuedOn(), one.validUntil(),
                one.isExpired(clock.today()), proof == null ? null : proof.name(), one.voidReason(), one.createdBy());
    }

    public ProofFile proof(String staff, long id, Caller caller) {
        caller.refuseNarrowScope();
        if (!personal.isShownTo(caller)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.PERSONAL_DATA_READ.name()));
        }
        store.certificate(staff, id, LockModeType.NONE);
        var proof = store.proof(id).orElseThrow(() -> BusinessException.notFound("staff-certificate", id));
        personal.sight(SUBJECT, List.of(staff), "proof");
        return new ProofFile(proof.name(), proof.mediaType(), store.content(proof));
    }

    /** Of what came due while no node was there is told once. */
    public void remind() {
        for (var certificate : store.toRemind(clock.today())) {
            var until = Objects.requireNonNull(certificate.validUntil());
            var reminder = "certificate." + certificate.id() + "." + certificate.remindOn();
            certificate.planReminder(days, clock.today());
            store.flush();
            Callers.callAs(SYSTEM, () -> organisations.staffOfNumber(certificate.staff())).filter(StaffView::active).ifPresent(member -> {
                List<String> people = new ArrayList<>(users.holders(Permission.STAFF_RECORD_EDIT, null));
                if (member.login() != null && !people.contains(member.login())) {
                    people.add(member.login());
                }
                notifications.tell(reminder, new Notice(
                        until.isBefore(clock.today()) ? "register.notice.EXPIRED" : "register.notice.EXPIRES", member.number(),
                        "/staff-record.xhtml?staff=" + member.number(),
                        Map.of("person", member.name(), "certificate", certificate.name(), "day", until.toString()), people));
                audit.record("register.certificate-remind", SUBJECT, member.number(), Map.of("certificate", certificate.id(), "until", until));
            });
        }
    }

    /** @throws BusinessException NOT_FOUND */
    private StaffView member(String staff) {
        return organisations.staffOfNumber(staff).orElseThrow(() -> BusinessException.notFound("staff", staff));
    }
}
