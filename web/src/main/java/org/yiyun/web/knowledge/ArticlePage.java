package org.yiyun.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleDifference;
import org.yiyun.knowledge.ArticleFileView;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.ArticleTextView;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.KnowledgeFiles;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.knowledge.KnowledgeService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** One article: what it says, whether it helped, its versions with their differences, and what may be done to it now. */
@Named
@ViewScoped
public class ArticlePage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private KnowledgeQueries queries;

    @EJB
    private KnowledgeService service;

    @EJB
    private KnowledgeFiles files;

    private @Nullable String number;
    private @Nullable Integer text;
    private boolean compared;
    private int version;
    private @Nullable String note;
    private @Nullable String reason;
    private transient @Nullable Part file;
    private transient @Nullable ArticleView article;
    private transient @Nullable List<ArticleTextView> versions;
    /** Kept with the view: buttons are found by their place in the list, and removing must mean the file that was seen. */
    private @Nullable List<ArticleFileView> shownFiles;
    private transient @Nullable List<ArticleDifference> differences;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        version = getArticle().version();
    }

    public ArticleView getArticle() {
        if (article == null) {
            article = queries.get(String.valueOf(number), text);
        }
        return article;
    }

    /** Newest first. */
    public List<ArticleTextView> getVersions() {
        if (versions == null) {
            versions = queries.versions(String.valueOf(number));
        }
        return versions;
    }

    /** Between the version shown and the one before it. */
    public List<ArticleDifference> getDifferences() {
        if (differences == null) {
            var shown = getArticle().text().number();
            differences = isCompared() ? queries.difference(String.valueOf(number), shown - 1, shown) : List.of();
        }
        return differences;
    }

    public boolean isCompared() {
        return compared && isKeeper() && getArticle().text().number() > 1;
    }

    public List<ArticleFileView> getFiles() {
        if (shownFiles == null) {
            shownFiles = files.list(String.valueOf(number), isKeeper() ? text : null);
        }
        return shownFiles;
    }

    public boolean offers(String verb) {
        return getArticle().verbs().contains(ArticleVerb.valueOf(verb));
    }

    /** Files belong to the version that is being written. */
    public boolean isWritable() {
        return offers("EDIT") && text == null;
    }

    public boolean isKeeper() {
        return Callers.current().may(Permission.KNOWLEDGE_WRITE) || Callers.current().may(Permission.KNOWLEDGE_REVIEW);
    }

    /** Waits for somebody else, since the reader has written it. */
    public boolean isOwn() {
        return getArticle().text().state() == ArticleState.SUBMITTED && Callers.current().may(Permission.KNOWLEDGE_REVIEW)
                && !offers("APPROVE");
    }

    /** Whether readers see another version than the one shown. */
    public boolean isOther() {
        var published = getArticle().published();
        return published != null && published != getArticle().text().number();
    }

    public String act(String verb) {
        var said = verb.equals("END") ? reason : note;
        ArticleVerbs.apply(service, String.valueOf(number), ArticleVerb.valueOf(verb), said, version);
        return done(verb);
    }

    public String vote(boolean helpful) {
        service.vote(String.valueOf(number), helpful);
        return done("VOTE");
    }

    public @Nullable String attach() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            files.attach(String.valueOf(number), file.getSubmittedFileName(), content);
        }
        return done("ATTACH");
    }

    public String detach(long id) {
        files.detach(String.valueOf(number), id);
        return done("DETACH");
    }

    private String done(String verb) {
        Notices.done("knowledge.done." + verb, Map.of("number", String.valueOf(number)));
        return "/article.xhtml?faces-redirect=true&number=" + number;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable Integer getText() {
        return text;
    }

    public void setText(@Nullable Integer text) {
        this.text = text;
    }

    public void setCompared(boolean compared) {
        this.compared = compared;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
