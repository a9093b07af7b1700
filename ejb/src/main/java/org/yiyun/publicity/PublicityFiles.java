package org.yiyun.publicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yiyun.publicity.internal.PublicityMaterial;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The material of activities (资料): brochures, slides, lists, photographs. */
@Stateless
public class PublicityFiles {
    private final PublicityMaterial material;

    @Inject
    public PublicityFiles(PublicityMaterial material) {
        this.material = material;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PublicityFiles() {
        this(null);
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.PUBLICITY_READ)
    public List<PublicityFileView> list(String number, int activity) {
        return material.list(number, activity, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, PUBLICITY_STATE once it is over, FILE_REFUSED, TOO_LARGE */
    @Requires(Permission.PUBLICITY_EDIT)
    public PublicityFileView attach(String number, int activity, String name, InputStream content) throws IOException {
        return material.attach(number, activity, name, content, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException as {@link #attach} */
    @Requires(Permission.PUBLICITY_EDIT)
    public void detach(String number, int activity, long id) {
        material.detach(number, activity, id, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.PUBLICITY_READ)
    public PublicityFileView get(String number, int activity, long id) {
        return material.get(number, activity, id, Callers.current());
    }

    /**
     * What is in it; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.PUBLICITY_READ)
    public byte[] content(String number, int activity, long id) {
        return material.content(number, activity, id, Callers.current());
    }
}
