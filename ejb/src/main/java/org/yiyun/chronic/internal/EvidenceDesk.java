package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.chronic.ChronicFileView;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Evidence comes and goes until it is decided on; each reading is recorded, for it shows whom it is about. */
@ApplicationScoped
public class EvidenceDesk {
    private final Registrations registrations;
    private final ChronicFileStore files;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public EvidenceDesk(Registrations registrations, ChronicFileStore files, AuditService audit, BusinessClock clock) {
        this.registrations = registrations;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected EvidenceDesk() {
        this(null, null, null, null);
    }

    public ChronicFileView attach(String number, String name, InputStream content) throws IOException {
        Caller caller = Callers.current();
        ChronicRegistration registration = registrations.lock(number, caller.scope());
        registration.require(ChronicStatus.SUBMITTED);
        ChronicFileView kept = files.add(registration, CheckedFile.read(name, content), caller.name(), clock.now());
        audit.record("chronic.attach", Registrations.SUBJECT, number, Map.of("file", kept.id(), "sha256", kept.sha256()));
        return kept;
    }

    public void detach(String number, long id) {
        ChronicRegistration registration = registrations.lock(number, Callers.current().scope());
        registration.require(ChronicStatus.SUBMITTED);
        ChronicFileView file = files.get(registration, id);
        files.remove(file);
        audit.record("chronic.detach", Registrations.SUBJECT, number, Map.of("file", id, "sha256", file.sha256()));
    }

    public ChronicFileView get(String number, long id) {
        return files.get(registrations.get(number, Callers.current().scope()), id);
    }

    public byte[] content(String number, long id) {
        ChronicFileView file = get(number, id);
        audit.record("chronic.file.read", Registrations.SUBJECT, number, Map.of("file", id));
        return files.content(file);
    }
}
