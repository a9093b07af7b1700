package org.yiyun.platform.problem;

/**
 * One constant for each situation that a client can act on. Title and detail are texts
 * {@code problem.<slug>.title} and {@code problem.<slug>.detail} in the bundle {@code problem}.
 */
public enum ProblemType {
    MALFORMED("malformed", 400),
    INVALID("invalid", 422),
    UNAUTHENTICATED("unauthenticated", 401),
    LOGIN_FAILED("login-failed", 401),
    SECOND_FACTOR("second-factor", 401),
    ACCOUNT_LOCKED("account-locked", 401),
    FORBIDDEN("forbidden", 403),
    TASK_PART("task-part", 403),
    APPEAL_PART("appeal-part", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    TICKET_STATE("ticket-state", 409),
    POLICY_STATE("policy-state", 409),
    COMPLAINT_STATE("complaint-state", 409),
    WEBHOOK_STATE("webhook-state", 409),
    ARTICLE_STATE("article-state", 409),
    TASK_STATE("task-state", 409),
    CHANGE_STATE("change-state", 409),
    EVALUATION_STATE("evaluation-state", 409),
    APPEAL_STATE("appeal-state", 409),
    CHECK_STATE("check-state", 409),
    CHRONIC_STATE("chronic-state", 409),
    MATCHING_STATE("matching-state", 409),
    MATCHING_TAKEN("matching-taken", 409),
    LIBRARY_STATE("library-state", 409),
    LIBRARY_OUTDATED("library-outdated", 409),
    DIRECTIVE_STATE("directive-state", 409),
    DIRECTIVE_UNCONFIRMED("directive-unconfirmed", 409),
    PUBLICITY_STATE("publicity-state", 409),
    TEMPLATE_STATE("template-state", 409),
    TEMPLATE_UNTRIED("template-untried", 409),
    MAINTENANCE_STATE("maintenance-state", 409),
    PERIODIC_STATE("periodic-state", 409),
    REPLACEMENT_STATE("replacement-state", 409),
    STANDARD_STATE("standard-state", 409),
    REVIEW_STATE("review-state", 409),
    CLAIM_STATE("claim-state", 409),
    REVIEWER_TAKEN("reviewer-taken", 409),
    ALREADY_EXISTS("already-exists", 409),
    REQUEST_RUNNING("request-running", 409),
    JOB_STATE("job-state", 409),
    JOB_ALREADY_RUNNING("job-already-running", 409),
    SAME_PERSON("same-person", 409),
    CONSENT_MISSING("consent-missing", 409),
    TRIAL_MISSING("trial-missing", 409),
    PLAN_UNCONFIRMED("plan-unconfirmed", 409),
    ROSTER_UNFIT("roster-unfit", 409),
    STALE_DATA("stale-data", 412),
    PRECONDITION_REQUIRED("precondition-required", 428),
    IDEMPOTENCY_MISMATCH("idempotency-mismatch", 422),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    FILE_REFUSED("file-refused", 422),
    IMPORT_REFUSED("import-refused", 422),
    RULE_BROKEN("rule-broken", 422),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503),
    STORAGE_FULL("storage-full", 503);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** The machine-readable {@code code} of problem+json and the last part of its {@code type}. */
    public String slug() {
        return slug;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
