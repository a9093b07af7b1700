package org.yiyun.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.yiyun.document.DocumentKind;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.office.DocxTemplate;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Sha256;

/** Looks at the file of a template before it is kept. What is kept is what was looked at, without the file's own times. */
@ApplicationScoped
public class TemplateCheckIn {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final BusinessClock clock;

    @Inject
    public TemplateCheckIn(BusinessClock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    protected TemplateCheckIn() {
        this(null);
    }

    /**
     * @throws BusinessException FILE_REFUSED, TOO_LARGE, INVALID with everything that is to be changed in Word
     */
    public TemplateStore.Checked read(DocumentKind kind, String name, InputStream content) throws IOException {
        var file = CheckedFile.read(name, content);
        if (!file.mediaType().equals(DOCX) && !file.mediaType().equals("application/zip")
                && !file.mediaType().equals("application/x-tika-ooxml")) {
            throw new BusinessException(ProblemType.FILE_REFUSED, Map.of("name", file.name(), "mediaType", file.mediaType()));
        }
        return check(kind, file.name(), file.content(), clock.now());
    }

    static TemplateStore.Checked check(DocumentKind kind, String name, byte[] file, Instant now) {
        var template = DocxTemplate.read(file);
        var faults = template.faults(kind.shape());
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        var content = template.bytes(now);
        return new TemplateStore.Checked(name, content, Sha256.hex(content), template.unused(kind.shape()));
    }
}
