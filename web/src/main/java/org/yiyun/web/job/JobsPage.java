package org.yiyun.web.job;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobFilter;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobUndoService;
import org.yiyun.job.JobView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The list of jobs with progress, stop, restart and undoing. Its state is in the URL. */
@Named
@RequestScoped
public class JobsPage {
    private static final int ROWS = 25;
    private static final int MAX_ACTIVE = 100;
    private static final double MILLIS = 1000;
    /** The digest of an order, or the id of another job. */
    private static final Pattern MARK = Pattern.compile("\\b[0-9a-f]{24}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    @EJB
    private JobService jobs;

    @EJB
    private JobUndoService undos;

    @Inject
    private UrlQuery url;

    @Inject
    private UserLocale user;

    private @Nullable Page<JobView> page;
    private @Nullable Set<UUID> undoable;

    public Page<JobView> getPage() {
        if (page == null) {
            page = jobs.list(new JobFilter(null, status()), url.place(ROWS));
        }
        return page;
    }

    /** Whether the reader may have undone what the job did. */
    public boolean mayUndo(JobView job) {
        if (undoable == null) {
            undoable = undos.undoable(getPage().items());
        }
        return undoable.contains(job.id());
    }

    /** Whether the job tells of each of its items. */
    public boolean hasItems(JobView job) {
        return job.result() != null && job.result().getInt("itemCount", 0) > 0;
    }

    private Set<JobStatus> status() {
        return url.constant("status", JobStatus.class).map(Set::of).orElse(Set.of());
    }

    public JobStatus[] getStatuses() {
        return JobStatus.values();
    }

    /** What is under way, for the script that moves the bars. */
    public List<JobView> getActive() {
        return jobs.list(new JobFilter(null, EnumSet.of(JobStatus.QUEUED, JobStatus.RUNNING)), PageRequest.first(MAX_ACTIVE)).items();
    }

    /** What the job was about: bulk work tells its verb, an import its name; marks that only tell jobs apart are left out. */
    public String key(JobView job) {
        return job.key() == null ? job.parameters().getString("label", "") : about(job.key(), user.getLocale());
    }

    static String about(String key, Locale language) {
        String about = MARK.matcher(key).replaceAll("").strip();
        return Texts.find(language, "ticket.verb." + about.toUpperCase(Locale.ROOT).replace('-', '_')).orElse(about);
    }

    /** Why a job failed, in the reader's language. */
    public String problem(JobView job) {
        return job.problem() == null ? "" : JobBody.told(job.problem(), user.getLocale()).getString("detail");
    }

    /** How long it ran, in seconds while that says more than minutes. */
    public String duration(JobView job) {
        if (job.startedAt() == null || job.endedAt() == null) {
            return "";
        }
        var length = Duration.between(job.startedAt(), job.endedAt());
        return length.compareTo(Duration.ofMinutes(1)) < 0
                ? "%.1f s".formatted(length.toMillis() / MILLIS)
                : Functions.duration(length);
    }

    /** {@code stop:<id>}, {@code restart:<id>} or {@code undo:<id>}, as the buttons of the rows send it. */
    public @Nullable String control() {
        var order = url.get("job");
        if (order.isEmpty()) {
            return null;
        }
        var id = UrlQuery.uuid("job", order.substring(order.indexOf(':') + 1));
        if (order.startsWith("stop:")) {
            jobs.stop(id);
            Notices.done("job.stopped", Map.of());
        } else if (order.startsWith("undo:")) {
            undos.undo(id);
            Notices.done("job.undoing", Map.of());
        } else {
            jobs.restart(id);
            Notices.done("job.restarted", Map.of());
        }
        return "/jobs.xhtml?faces-redirect=true";
    }
}
