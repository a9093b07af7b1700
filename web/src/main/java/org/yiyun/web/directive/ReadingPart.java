package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.ReadingAid;

/** The texts and reading aids beside a version of a policy, on the page of that version. */
@Named
@RequestScoped
public class ReadingPart {
    @EJB
    private DirectiveFiles files;

    private final Map<String, List<ReadingAid>> read = new HashMap<>();

    public List<ReadingAid> of(String policy, int version) {
        return read.computeIfAbsent(policy + " " + version, key -> files.reading(policy, version));
    }
}
