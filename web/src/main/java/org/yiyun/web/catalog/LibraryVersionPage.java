package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryDifference;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.ImportView;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.PublishService;
import org.yiyun.catalog.Publishing;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.catalog.VersionService;
import org.yiyun.catalog.VersionStatus;
import org.yiyun.catalog.VersionView;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.job.JobView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** A version with its difference and impact, and what can be done with it. */
@Named
@ViewScoped
public class LibraryVersionPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 50;
    private static final List<Integer> SAMPLES = List.of(20, 50, 100, 200);
    private static final SecureRandom CHANCE = new SecureRandom();

    @EJB
    private VersionQueries queries;
    @EJB
    private VersionService service;
    @EJB
    private PublishService publisher;
    @EJB
    private LibraryService libraries;
    @EJB
    private ImportService imports;
    @Inject
    private UrlQuery url;

    private @Nullable String key;
    private @Nullable Integer version;
    private @Nullable String note;
    private transient @Nullable LibraryView library;
    private transient @Nullable VersionView view;
    private transient @Nullable Page<EntryDifference> page;
    private transient @Nullable ImportView imported;
    /** Null until it was asked for. */
    private transient @Nullable Optional<JobView> publishing;

    /** How many differences are of a kind. */
    public record KindCount(ChangeKind kind, long count) {}

    /** Answers 404 for what is no version. */
    public void load() {
        getView();
    }

    public LibraryView getLibrary() {
        if (library == null) {
            library = libraries.get(String.valueOf(key));
        }
        return library;
    }

    public VersionView getView() {
        if (view == null) {
            view = queries.get(String.valueOf(key), version());
        }
        return view;
    }

    public Page<EntryDifference> getPage() {
        if (page == null) {
            ChangeKind kind = url.constant("kind", ChangeKind.class).orElse(null);
            page = isSampled()
                    ? Page.whole(queries.sample(String.valueOf(key), version(), kind, getSample(), number("seed", 0)))
                    : queries.difference(String.valueOf(key), version(), kind, url.place(ROWS));
        }
        return page;
    }

    /** Whether the address asks for some differences drawn by chance; its seed draws the same ones for everybody. */
    public boolean isSampled() {
        return !url.get("seed").isEmpty();
    }

    /** How many are drawn. */
    public int getSample() {
        return Math.max(1, number("sample", SAMPLES.get(0)));
    }

    public List<Integer> getSamples() {
        return SAMPLES;
    }

    /** A seed that nobody could know before. */
    public int getNextSeed() {
        return CHANCE.nextInt(1_000_000);
    }

    private int number(String name, int otherwise) {
        return url.get(name).matches("[0-9]{1,6}") ? Integer.parseInt(url.get(name)) : otherwise;
    }

    /** The import that made it; null for a stop or a roll-back, and for an institution. */
    public @Nullable ImportView getImported() {
        if (imported == null && getView().importId() != null && Callers.current().scope().institution() == null) {
            imported = imports.get(String.valueOf(key), getView().importId());
        }
        return imported;
    }

    /** The job that is publishing it or taking it back; null if there is none, or the reader may not see it. */
    public @Nullable JobView getPublishing() {
        if (publishing == null) {
            publishing = inState("APPROVED") || isReturning() ? publisher.underWay(String.valueOf(key), version()) : Optional.empty();
        }
        return publishing.orElse(null);
    }

    /** Kinds that there are. */
    public List<KindCount> getKinds() {
        return Arrays.stream(ChangeKind.values()).map(kind -> new KindCount(kind, count(kind))).filter(kind -> kind.count() > 0).toList();
    }

    private long count(ChangeKind kind) {
        VersionView shown = getView();
        return switch (kind) {
            case ADDED -> shown.added();
            case CHANGED -> shown.changed();
            case STOPPED -> shown.stopped();
            case REUSED -> shown.reused();
            case REVIVED -> shown.revived();
        };
    }

    public boolean inState(String status) {
        return getView().status() == VersionStatus.valueOf(status);
    }

    /** Whether the reader may decide on it: it waits, and somebody else prepared it. */
    public boolean isDeciding() {
        String reader = Callers.current().name();
        return inState("SUBMITTED") && Callers.current().may(Permission.CATALOG_PUBLISH)
                && !reader.equals(getView().createdBy()) && !reader.equals(getView().submittedBy());
    }

    /** Whether the reader may take it back: it was published last. */
    public boolean isReturning() {
        return inState("PUBLISHED") && Callers.current().may(Permission.CATALOG_PUBLISH)
                && Integer.valueOf(version()).equals(getLibrary().current());
    }

    public String submit() {
        return done("catalog.submit.done", service.submit(String.valueOf(key), version(), text()));
    }

    /** Whether the reader may withdraw it: nobody has decided on it. */
    public boolean isWithdrawable() {
        return (inState("DRAFT") || inState("SUBMITTED")) && Callers.current().may(Permission.CATALOG_EDIT);
    }

    /** Whether it was withdrawn: nobody decided. */
    public boolean isWithdrawn() {
        return inState("REJECTED") && getView().decidedBy() == null;
    }

    public String withdraw() {
        return done("catalog.withdraw.done", service.withdraw(String.valueOf(key), version(), required(), null));
    }

    public String approve() {
        return done("catalog.approve.done", service.approve(String.valueOf(key), version(), text()));
    }

    public String reject() {
        return done("catalog.reject.done", service.reject(String.valueOf(key), version(), required()));
    }

    public String publish() {
        Publishing published = publisher.publish(String.valueOf(key), version(), text(), null);
        return done(published.job() == null ? "catalog.publish.done" : "catalog.publish.ordered", published.version());
    }

    public String rollback() {
        Publishing returned = publisher.rollback(String.valueOf(key), version(), null, required());
        return done(returned.job() == null ? "catalog.rollback.done" : "catalog.rollback.ordered", returned.version());
    }

    private static String done(String text, VersionView made) {
        Notices.done(text, Map.of("version", made.version()));
        return "/library-version.xhtml?faces-redirect=true&library=" + made.library() + "&version=" + made.version();
    }

    private String required() {
        if (text().isEmpty()) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        return text();
    }

    private String text() {
        return note == null ? "" : note.strip();
    }

    private int version() {
        return version == null ? 0 : version;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
