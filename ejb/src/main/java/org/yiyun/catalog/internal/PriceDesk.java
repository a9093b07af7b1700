package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.OrderPrices;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.UploadedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.Callers;

/** Takes files of prices in, and people's decisions on them. */
@ApplicationScoped
public class PriceDesk {
    private static final int MOST_MEBIBYTES = 20;

    private final Libraries libraries;
    private final PriceFiles files;
    private final AboveCodeBook codes;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PriceDesk(Libraries libraries, PriceFiles files, AboveCodeBook codes, AuditService audit, BusinessClock clock) {
        this.libraries = libraries;
        this.files = files;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PriceDesk() {
        this(null, null, null, null, null);
    }

    public PriceFile take(OrderPrices order, InputStream content) {
        Library library = libraries.get(order.library());
        try (InputStream in = content; var kept = UploadedFile.keep(in, MOST_MEBIBYTES)) {
            byte[] bytes = Files.readAllBytes(kept.path());
            if (bytes.length == 0) {
                throw BusinessException.invalid("file", "field.file-empty", Map.of());
            }
            var reading = new PriceReading(order, library.definition(), codes.on(clock.today()));
            reading.read(kept.path());
            return keep(order, library, reading, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PriceFile keep(OrderPrices order, Library library, PriceReading reading, byte[] bytes) {
        Set<String> codes = reading.prices().stream().map(StatedPrice::code).collect(Collectors.toSet());
        reading.keepInForce(files.inForce(library, codes));
        String sha256 = Sha256.hex(bytes);
        var file = new PriceFile(UUID.randomUUID(), library, order, bytes.length, sha256, Callers.current().name(), clock.now());
        file.read(reading);
        files.add(file, reading);
        audit.record("catalog.price-file", "library", library.key(), Map.of(
                "file", order.fileName(), "kind", order.kind(), "label", order.label(), "source", order.source(), "sha256", sha256,
                "stated", reading.prices().size(), "rejected", reading.rejected()));
        return file;
    }

    public PriceFile decide(String key, UUID id, boolean approved, String note) {
        Library library = libraries.lock(key);
        PriceFile file = files.get(library, id);
        String by = Callers.current().name();
        var now = clock.now();
        file.decide(approved, note, by, now);
        long decided = files.decide(file, approved, note, by, now);
        audit.record(approved ? "catalog.price-file-approve" : "catalog.price-file-reject", "library", key,
                Map.of("id", id, "entries", decided, "note", note));
        return file;
    }
}
