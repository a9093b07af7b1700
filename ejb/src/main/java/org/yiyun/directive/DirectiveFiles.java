package org.yiyun.directive;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yiyun.directive.internal.DirectiveMaterial;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The files of directives (政策文件、解读资料、内部材料), and what of them is read beside a version of a policy: posts and institutions that are
 * told of the version find the text and the reading aid there (POL-11).
 */
@Stateless
public class DirectiveFiles {
    private final DirectiveMaterial material;

    @Inject
    public DirectiveFiles(DirectiveMaterial material) {
        this.material = material;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DirectiveFiles() {
        this(null);
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.POLICY_READ)
    public List<DirectiveFileView> list(String number) {
        return material.list(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, DIRECTIVE_STATE once it is withdrawn, FILE_REFUSED, TOO_LARGE */
    @Requires(Permission.POLICY_EDIT)
    public DirectiveFileView attach(String number, DirectiveFileKind kind, String name, InputStream content) throws IOException {
        return material.attach(number, kind, name, content, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, DIRECTIVE_STATE once it is on line or withdrawn */
    @Requires(Permission.POLICY_EDIT)
    public void detach(String number, long id) {
        material.detach(number, id, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.POLICY_READ)
    public DirectiveFileView get(String number, long id) {
        return material.get(number, id, Callers.current());
    }

    /**
     * What is in it; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public byte[] content(String number, long id) {
        return material.content(number, id, Callers.current());
    }

    /**
     * The texts and reading aids of a version of a policy. Institutions find them once it is published.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND for no such version
     */
    @Requires(Permission.POLICY_READ)
    public List<ReadingAid> reading(String policy, int version) {
        return material.reading(policy, version, Callers.current());
    }

    /** The texts and reading aids of all published versions, the newest text first: what institutions see of directives. */
    @Requires(Permission.POLICY_READ)
    public List<PublishedText> published() {
        return material.published();
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND also for what is not meant for the caller */
    @Requires(Permission.POLICY_READ)
    public DirectiveFileView readingFile(String policy, int version, long id) {
        return material.readingFile(policy, version, id, Callers.current());
    }

    /**
     * What is in it; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException as {@link #readingFile}
     */
    @Requires(Permission.POLICY_READ)
    public byte[] readingContent(String policy, int version, long id) {
        return material.readingContent(policy, version, id, Callers.current());
    }
}
