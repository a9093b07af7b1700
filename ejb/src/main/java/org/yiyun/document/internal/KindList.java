package org.yiyun.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.platform.problem.BusinessException;

/** The kinds of documents of all features, in the order of their codes. */
@ApplicationScoped
public class KindList {
    private final Iterable<DocumentKinds> features;

    @Inject
    public KindList(@Any Instance<DocumentKinds> features) {
        this((Iterable<DocumentKinds>) features);
    }

    KindList(Iterable<DocumentKinds> features) {
        this.features = features;
    }

    /** For the proxy. */
    protected KindList() {
        this(List.of());
    }

    /** Those of the given features only. */
    public static KindList of(DocumentKinds... features) {
        return new KindList(List.of(features));
    }

    public List<DocumentKind> all() {
        return StreamSupport.stream(features.spliterator(), false)
                .flatMap(feature -> feature.kinds().stream())
                .sorted(Comparator.comparing(DocumentKind::code))
                .toList();
    }

    /** @throws BusinessException NOT_FOUND */
    public DocumentKind get(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("document-kind", code));
    }
}
