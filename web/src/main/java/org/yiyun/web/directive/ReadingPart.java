package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.ReadingAid;
import org.yiyun.security.Callers;

/** The texts and reading aids beside a version of a policy, on the page of that version. */
@Named
@RequestScoped
public class ReadingPart {
    @EJB
    private DirectiveFiles files;

    private final Map<String, List<ReadingAid>> read = new HashMap<>();

    /** Whether the reader may follow a text to its own page; for institutions there is none. */
    public boolean isInside() {
        return Callers.current().scope().institution() == null;
    }

    public List<ReadingAid> of(String policy, int version) {
        return read.computeIfAbsent(policy + " " + version, key -> files.reading(policy, version));
    }
}
