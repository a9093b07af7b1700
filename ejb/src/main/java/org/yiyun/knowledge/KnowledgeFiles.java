package org.yiyun.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.internal.ArticleDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Files of articles, each belonging to one version (KB-06). */
@Stateless
public class KnowledgeFiles {
    private ArticleDesk desk;

    public KnowledgeFiles() {}

    @Inject
    public KnowledgeFiles(ArticleDesk desk) {
        this.desk = desk;
    }

    /** @param text number of a version, for those who write or review; null for the one that the reader gets */
    @Requires(Permission.KNOWLEDGE_READ)
    public List<ArticleFileView> list(String number, @Nullable Integer text) {
        return desk.files(number, text, Callers.current());
    }

    /** To the version that is being written. @throws BusinessException CONFLICT if none is, FILE_REFUSED, TOO_LARGE */
    @Requires(Permission.KNOWLEDGE_WRITE)
    public ArticleFileView attach(String number, String name, InputStream content) throws IOException {
        return desk.attach(number, name, content, Callers.current());
    }

    @Requires(Permission.KNOWLEDGE_WRITE)
    public void detach(String number, long id) {
        desk.detach(number, id);
    }

    @Requires(Permission.KNOWLEDGE_READ)
    public ArticleFileView get(String number, long id) {
        return desk.file(number, id, Callers.current());
    }

    @Requires(Permission.KNOWLEDGE_READ)
    public byte[] content(String number, long id) {
        return desk.content(number, id, Callers.current());
    }
}
