package org.yiyun.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ClaimFileView;
import org.yiyun.security.Caller;

/** Papers of claims; {@link org.yiyun.reimbursement.ClaimStatus} says when they come and go. Each reading is recorded, for they show whom they are about. */
@ApplicationScoped
public class ClaimPapers {
    private static final String SUBJECT = "reimbursement";

    private final FileTable<ClaimFileView> files;
    private final Claims claims;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ClaimPapers(EntityManager em, Claims claims, AuditService audit, BusinessClock clock) {
        this.files = new FileTable<>(em, "reimbursement_file", "claim_id", ClaimPapers::view);
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClaimPapers() {
        this(null, null, null, null);
    }

    public ClaimFileView attach(String number, String name, InputStream content, Caller caller) throws IOException {
        caller.refuseNarrowScope();
        Claim claim = claims.lock(number);
        if (!claim.status().takesPapers()) {
            throw BusinessException.invalid("file", "field.claim.file-closed", Map.of());
        }
        ClaimFileView kept = files.add(claim.id(), CheckedFile.read(name, content), caller.name(), clock.now());
        audit.record("reimbursement.attach", SUBJECT, number, Map.of("file", kept.id(), "sha256", kept.sha256()));
        return kept;
    }

    public void detach(String number, long id, Caller caller) {
        caller.refuseNarrowScope();
        Claim claim = claims.lock(number);
        ClaimFileView file = files.get(claim.id(), id);
        if (!claim.status().givesPapersBack()) {
            throw BusinessException.invalid("file", "field.claim.file-seen", Map.of());
        }
        files.remove(file.id());
        audit.record("reimbursement.detach", SUBJECT, number, Map.of("file", id, "sha256", file.sha256()));
    }

    /** In the order in which they came. */
    public List<ClaimFileView> of(String number, Caller caller) {
        caller.refuseNarrowScope();
        return files.of(claims.get(number).id());
    }

    public ClaimFileView get(String number, long id, Caller caller) {
        caller.refuseNarrowScope();
        return files.get(claims.get(number).id(), id);
    }

    public byte[] content(String number, long id, Caller caller) {
        ClaimFileView file = get(number, id, caller);
        audit.record("reimbursement.file.read", SUBJECT, number, Map.of("file", id));
        return files.content(file.id());
    }

    private static ClaimFileView view(Tuple row) {
        return new ClaimFileView(
                row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class), row.get("size", Long.class),
                row.get("sha256", String.class), row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
