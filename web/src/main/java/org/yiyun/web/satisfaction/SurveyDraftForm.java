package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.web.faces.Notices;

/** The form for a new survey, empty or after an earlier one. */
@Named
@RequestScoped
public class SurveyDraftForm {
    private static final int SAMPLE = 100;
    private static final int REMIND_DAYS = 7;
    private static final int REMINDERS = 2;

    @EJB
    private SurveyService service;
    @Inject
    private RecordReader reader;

    private @Nullable String title;
    private @Nullable SurveyAudience audience;
    private @Nullable String questions;
    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate closesOn;
    private @Nullable Integer sampleSize = SAMPLE;
    private @Nullable Long seed;
    private @Nullable Integer remindAfterDays = REMIND_DAYS;
    private @Nullable Integer reminders = REMINDERS;

    /** All as it was there, but for the seed: from today on for as many days. */
    void copy(SurveyView survey, LocalDate today) {
        title = survey.title();
        audience = survey.audience();
        questions = String.join("\n", survey.results().stream().map(Line::key).toList());
        opensOn = today;
        closesOn = today.plusDays(ChronoUnit.DAYS.between(survey.opensOn(), survey.closesOn()));
        sampleSize = survey.sampleSize();
        remindAfterDays = survey.remindAfterDays();
        reminders = survey.reminders();
    }

    public String draft() {
        var id = service.draft(reader.validated(new DraftSurvey(
                title, audience, questions == null ? List.of() : questions.lines().toList(), opensOn, closesOn, sampleSize, seed,
                remindAfterDays, reminders)));
        Notices.done("satisfaction.survey.drafted", Map.of("title", String.valueOf(title)));
        return "/survey.xhtml?faces-redirect=true&id=" + id;
    }

    public SurveyAudience[] getAudiences() {
        return SurveyAudience.values();
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable SurveyAudience getAudience() {
        return audience;
    }

    public void setAudience(@Nullable SurveyAudience audience) {
        this.audience = audience;
    }

    public @Nullable String getQuestions() {
        return questions;
    }

    public void setQuestions(@Nullable String questions) {
        this.questions = questions;
    }

    public @Nullable LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(@Nullable LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(@Nullable LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public @Nullable Integer getSampleSize() {
        return sampleSize;
    }

    public void setSampleSize(@Nullable Integer sampleSize) {
        this.sampleSize = sampleSize;
    }

    public @Nullable Long getSeed() {
        return seed;
    }

    public void setSeed(@Nullable Long seed) {
        this.seed = seed;
    }

    public @Nullable Integer getRemindAfterDays() {
        return remindAfterDays;
    }

    public void setRemindAfterDays(@Nullable Integer remindAfterDays) {
        this.remindAfterDays = remindAfterDays;
    }

    public @Nullable Integer getReminders() {
        return reminders;
    }

    public void setReminders(@Nullable Integer reminders) {
        this.reminders = reminders;
    }
}
