package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.job.JobService;
import org.yiyun.matching.MatchingService;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.UntakenRow;
import org.yiyun.matching.UploadItems;
import org.yiyun.matching.UploadMode;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Caller;

/** Takes institutions' lists and orders the job that proposes. */
@ApplicationScoped
public class MatchingUploads {
    private static final int FAULTS_TOLD = 100;

    private final Matchings matchings;
    private final ListOwners owners;
    private final JobService jobs;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public MatchingUploads(Matchings matchings, ListOwners owners, JobService jobs, AuditService audit, BusinessClock clock) {
        this.matchings = matchings;
        this.owners = owners;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MatchingUploads() {
        this(null, null, null, null, null);
    }

    /** A list, or what changed of it. @return id of the job and of the record */
    public UUID take(String library, UploadItems upload, Caller caller) {
        refuseRepeated(upload.items());
        return take(owners.of(library, upload.institution(), caller), upload, null, caller);
    }

    /** The same from a file whose rows have been read; a code that comes twice has been rejected there. */
    public UUID take(String library, UploadItems upload, OwnListFile.ReadList read, Caller caller) {
        return take(owners.of(library, upload.institution(), caller), upload, read, caller);
    }

    /** Proposes anew for what nobody has decided: after a library was published, or after lessons. @return id of the job */
    public UUID propose(String library, @Nullable String institution, Caller caller) {
        ListOwner owner = owners.of(library, institution, caller);
        UUID id = order(owner);
        audit.record("matching.propose", "matching-list", library + "/" + owner.institution(), Map.of("job", id));
        return id;
    }

    private UUID order(ListOwner owner) {
        return jobs.start(MatchingService.JOB, Json.createObjectBuilder()
                .add("library", owner.library()).add("institution", owner.institution()).add("region", owner.region()).build(),
                owner.library() + "/" + owner.institution());
    }

    private UUID take(ListOwner owner, UploadItems upload, OwnListFile.@Nullable ReadList read, Caller caller) {
        String file = read == null ? null : read.name();
        List<UntakenRow> rejects = read == null ? List.of() : read.rejects();
        Instant now = clock.now();
        UUID id = order(owner);
        var record = new MatchingImport(id, owner, file, upload.mode(), RejectedRows.write(rejects), rejects.size(), caller.name(), now);
        store(owner, upload, record, read == null ? Set.of() : read.refused(), caller, now);
        matchings.add(record);
        Map<String, Object> deed = new HashMap<>(Map.of(
                "library", owner.library(), "institution", owner.institution(), "items", upload.items().size(), "mode", upload.mode()));
        if (file != null) {
            deed.put("file", file);
            deed.put("rejected", rejects.size());
        }
        audit.record("matching.upload", "matching-list", owner.library() + "/" + owner.institution(), deed);
        return id;
    }

    private void store(ListOwner owner, UploadItems upload, MatchingImport record, Set<String> refused, Caller caller, Instant now) {
        Map<String, MatchingItem> known = matchings.all(owner);
        Set<String> sent = new HashSet<>();
        long added = 0;
        long changed = 0;
        for (OwnItem own : upload.items()) {
            sent.add(own.code());
            MatchingItem item = known.get(own.code());
            if (item == null) {
                matchings.add(new MatchingItem(owner, own, record.id(), caller.name(), now));
                added++;
            } else {
                var taken = item.take(own, record.id(), caller.name(), now);
                matchings.add(taken.event());
                changed += taken.changed() ? 1 : 0;
            }
        }
        long unchanged = sent.size() - added - changed;
        // a row that is not understood does not say that its item is gone, and with it what people have decided of it
        sent.addAll(refused);
        long removed = upload.mode() == UploadMode.FULL ? removeOthers(known, sent, caller, now) : 0;
        record.taken(added, changed, unchanged, removed);
        matchings.flush();
    }

    private long removeOthers(Map<String, MatchingItem> known, Set<String> sent, Caller caller, Instant now) {
        List<MatchingItem> gone = known.values().stream().filter(item -> item.isListed() && !sent.contains(item.code())).toList();
        gone.forEach(item -> matchings.add(item.remove(caller.name(), now)));
        return gone.size();
    }

    private static void refuseRepeated(List<OwnItem> items) {
        Map<String, Integer> first = new HashMap<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < items.size() && faults.size() < FAULTS_TOLD; i++) {
            Integer before = first.putIfAbsent(items.get(i).code(), i);
            if (before != null) {
                faults.add(new FieldError("items[" + i + "].code", "field.matching.repeated", Map.of("code", items.get(i).code(), "row", before + 1)));
            }
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
    }
}
