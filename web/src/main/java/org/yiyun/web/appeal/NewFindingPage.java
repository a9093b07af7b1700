package org.yiyun.web.appeal;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealService;
import org.yiyun.appeal.FindingKind;
import org.yiyun.appeal.ServeFinding;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Notices;

/** Serves a finding; from a complaint with its number and none of its words. */
@Named
@ViewScoped
public class NewFindingPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private AppealService service;
    @Inject
    private RecordReader reader;

    private FindingKind kind = FindingKind.ASSESSMENT;
    private @Nullable String complaint;
    private @Nullable String person;
    private @Nullable String text;
    private @Nullable String basis;
    private @Nullable String measure;
    private @Nullable BigDecimal points;

    /** What the address says. */
    public void load() {
        if (complaint != null && !complaint.isBlank()) {
            kind = FindingKind.COMPLAINT;
        }
    }

    public String save() {
        var finding = service.serve(reader.validated(
                new ServeFinding(kind, complaint, person, text == null ? "" : text, basis, measure, points)));
        Notices.done("appeal.done.SERVE", Map.of("number", finding.number()));
        return "/appeal.xhtml?faces-redirect=true&number=" + finding.number();
    }

    public FindingKind[] getKinds() {
        return FindingKind.values();
    }

    public FindingKind getKind() {
        return kind;
    }

    public void setKind(FindingKind kind) {
        this.kind = kind;
    }

    public @Nullable String getComplaint() {
        return complaint;
    }

    public void setComplaint(@Nullable String complaint) {
        this.complaint = complaint;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure;
    }

    public @Nullable BigDecimal getPoints() {
        return points;
    }

    public void setPoints(@Nullable BigDecimal points) {
        this.points = points;
    }
}
