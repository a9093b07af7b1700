package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.CriteriaOfReviews;
import org.yiyun.standardization.review.ProposeCriteria;
import org.yiyun.standardization.review.ReviewCriteria;
import org.yiyun.standardization.review.ReviewCriterion;
import org.yiyun.web.faces.Notices;

/** The dated criteria of reviews; a new version is written a line for each: code, name, weight, how it is checked, note. */
@Named
@ViewScoped
public class StandardCriteriaPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int PARTS = 5;

    @EJB
    private CriteriaOfReviews criteria;
    @Inject
    private RecordReader reader;

    private @Nullable Integer version;
    private @Nullable String lines;
    private @Nullable Integer passMark;
    private @Nullable LocalDate effectiveOn;
    private @Nullable String reason;
    private transient @Nullable List<ReviewCriteria> versions;

    /** The version that the address names, else the one that holds. */
    public ReviewCriteria getShown() {
        return getVersions().stream().filter(one -> version == null ? one.inForce() : one.version() == version).findFirst()
                .orElseGet(criteria::current);
    }

    public List<ReviewCriteria> getVersions() {
        if (versions == null) {
            versions = criteria.list();
        }
        return versions;
    }

    public String propose() {
        List<ReviewCriterion> typed = getLines().lines().filter(line -> !line.isBlank()).map(StandardCriteriaPage::criterion).toList();
        ReviewCriteria made = criteria.propose(reader.validated(new ProposeCriteria(effectiveOn, reason, passMark, typed)));
        Notices.done("standardization.done.PROPOSE", Map.of("version", made.version()));
        return "/standard-criteria.xhtml?faces-redirect=true&version=" + made.version();
    }

    /** Of a typed line; what does not fit is told with the line. */
    static ReviewCriterion criterion(String line) {
        List<String> parts = Arrays.stream(line.split("[|｜]", PARTS)).map(String::strip).toList();
        boolean fits = parts.size() == PARTS && parts.get(2).matches("[0-9]{1,3}")
                && Arrays.stream(CheckSource.values()).anyMatch(source -> source.name().equals(parts.get(3)));
        if (!fits) {
            throw BusinessException.invalid("lines", "field.review.line", Map.of("line", line.strip()));
        }
        return new ReviewCriterion(parts.get(0), parts.get(1), Integer.valueOf(parts.get(2)), CheckSource.valueOf(parts.get(3)), parts.get(4));
    }

    public String approve() {
        ReviewCriteria approved = criteria.approve(getShown().version());
        Notices.done("standardization.done.APPROVE", Map.of("version", approved.version()));
        return "/standard-criteria.xhtml?faces-redirect=true&version=" + approved.version();
    }

    /** Whether the reader may approve what is shown. */
    public boolean isApprovable() {
        return getShown().approvedBy() == null && !Callers.current().name().equals(getShown().createdBy());
    }

    /** What holds, to begin with. */
    public String getLines() {
        if (lines == null) {
            lines = criteria.current().criteria().stream()
                    .map(one -> String.join(" | ", one.code(), one.name(), String.valueOf(one.weight()), one.source().name(), one.note()))
                    .collect(Collectors.joining("\n"));
        }
        return lines;
    }

    public void setLines(@Nullable String lines) { this.lines = lines; }

    public @Nullable Integer getPassMark() {
        return passMark == null ? Integer.valueOf(criteria.current().passMark()) : passMark;
    }

    public void setPassMark(@Nullable Integer passMark) { this.passMark = passMark; }

    public @Nullable Integer getVersion() { return version; }

    public void setVersion(@Nullable Integer version) { this.version = version; }

    public @Nullable LocalDate getEffectiveOn() { return effectiveOn; }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) { this.effectiveOn = effectiveOn; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
