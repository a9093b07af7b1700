package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.engine.Sampling;
import org.yiyun.security.Caller;
import org.yiyun.standardization.StandardList;
import org.yiyun.standardization.internal.CodeLists;
import org.yiyun.standardization.internal.SeenInstitutions;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.OpenReview;
import org.yiyun.standardization.review.ReviewCommands;
import org.yiyun.standardization.review.ReviewCriteria;
import org.yiyun.standardization.review.ReviewCriterion;
import org.yiyun.standardization.review.ReviewVerb;
import org.yiyun.standardization.review.ReviewView;

/** The work on reviews: checked, made, audited and told, in one transaction. */
@ApplicationScoped
public class ReviewDesk {
    private static final String SUBJECT = "standard-review";
    private static final int SEEDS = 1_000_000_000;

    private final Reviews reviews;
    private final ReviewReading reading;
    private final ReviewFigures figures;
    private final ReviewNotices notices;
    private final CriteriaLists criteria;
    private final CodeLists codes;
    private final SampleFrame frame;
    private final SeenInstitutions institutions;
    private final AuditService audit;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public ReviewDesk(
            Reviews reviews, ReviewReading reading, ReviewFigures figures, ReviewNotices notices, CriteriaLists criteria, CodeLists codes,
            SampleFrame frame, SeenInstitutions institutions, AuditService audit, BusinessClock clock) {
        this.reviews = reviews;
        this.reading = reading;
        this.figures = figures;
        this.notices = notices;
        this.criteria = criteria;
        this.codes = codes;
        this.frame = frame;
        this.institutions = institutions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReviewDesk() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    public ReviewView open(OpenReview words, Caller caller) {
        InstitutionView institution = institutions.get(words.institution().strip(), caller);
        ReviewCriteria by = criteria.current();
        Map<String, SampleFrame.Item> items = frame.of(institution.code());
        int seed = words.seed() == null ? random.nextInt(SEEDS) : words.seed();
        List<String> drawn = Sampling.draw(items.keySet(), words.sampleSize(), seed);
        Review review = new Review(
                reviews.nextId(), institution, by.version(), seed, items.size(), Sampling.digest(items.keySet()), caller.name(), clock.now());
        reviews.add(review);
        for (int i = 0; i < drawn.size(); i++) {
            reviews.add(new ReviewSample(review, i + 1, items.get(drawn.get(i))));
        }
        by.criteria().forEach(one -> reviews.add(new ReviewPoints(review, one.code())));
        reviews.flush();
        workOut(review, by, caller);
        audit.record("standard.review-open", SUBJECT, review.number(), Map.of(
                "institution", institution.code(), "criteria", by.version(), "seed", seed, "frame", items.size(), "sample", drawn.size(),
                "chosen", words.seed() != null));
        return reading.view(review);
    }

    public ReviewView refresh(String number, Caller caller) {
        Review review = open(number, ReviewVerb.REFRESH, null, caller);
        workOut(review, criteria.version(review.criteriaVersion()), caller);
        return kept(review, "standard.review-refresh", Map.of(), caller);
    }

    private void workOut(Review review, ReviewCriteria by, Caller caller) {
        Map<String, ReviewPoints> given = new HashMap<>();
        reviews.points(review).forEach(one -> given.put(one.criterion(), one));
        for (ReviewCriterion one : by.criteria()) {
            ReviewPoints points = given.get(one.code());
            if (one.source() != CheckSource.MANUAL && points != null) {
                ReviewFigures.Figure figure = figures.of(one.source(), review, caller);
                points.workedOut(figure.points(), figure.how());
            }
        }
        reviews.flush();
    }

    public ReviewView enter(String number, ReviewCommands.EnterReviewPoints words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.SCORE, expected, caller);
        ReviewPoints points = reviews.points(review).stream().filter(one -> one.criterion().equals(words.criterion())).findFirst()
                .orElseThrow(() -> BusinessException.invalid("criterion", "field.review.criterion", Map.of("criterion", words.criterion())));
        if (points.isWorkedOut()) {
            throw BusinessException.invalid("criterion", "field.review.worked-out", Map.of());
        }
        points.enter(words.points(), words.evidence(), caller.name(), clock.now());
        return kept(review, "standard.review-score", Map.of("criterion", words.criterion(), "points", words.points()), caller);
    }

    public ReviewView judge(String number, ReviewCommands.JudgeMatch words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.JUDGE, expected, caller);
        ReviewSample sample = reviews.sample(review).stream().filter(one -> one.sequence() == words.sequence()).findFirst()
                .orElseThrow(() -> BusinessException.notFound("standard-sample", words.sequence()));
        if (!words.right() && (words.note() == null || words.note().isBlank())) {
            throw BusinessException.invalid("note", "field.review.why-wrong", Map.of());
        }
        sample.judge(words.right(), words.note(), caller.name());
        reviews.flush();
        workOut(review, criteria.version(review.criteriaVersion()), caller);
        return kept(review, "standard.review-judge", Map.of("sequence", words.sequence(), "right", words.right()), caller);
    }

    public ReviewView find(String number, ReviewCommands.RecordFault words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.RECORD, expected, caller);
        StandardList list = codes.current();
        if (words.code() != null && !words.code().isBlank() && list.code(words.code().strip()).isEmpty()) {
            throw BusinessException.invalid("code", "field.review.code", Map.of("code", words.code()));
        }
        if (words.dueOn().isBefore(clock.today())) {
            throw BusinessException.invalid("dueOn", "field.past", Map.of());
        }
        int sequence = reviews.faults(review).size() + 1;
        reviews.add(new ReviewFault(review, sequence, words, caller.name(), clock.now()));
        ReviewView view = kept(review, "standard.review-find", Map.of("sequence", sequence, "dueOn", words.dueOn().toString()), caller);
        notices.found(review, sequence, words.dueOn());
        return view;
    }

    public ReviewView.FileOfFault attach(String number, int sequence, String name, InputStream content, Caller caller) throws IOException {
        CheckedFile file = CheckedFile.read(name, content);
        Review review = open(number, ReviewVerb.CORRECT, null, caller);
        if (reviews.fault(review, sequence).status() != FaultStatus.OPEN) {
            throw BusinessException.invalid("file", "field.review.fault-state", Map.of("sequence", sequence));
        }
        Instant now = clock.now();
        review.worked(caller.name(), now);
        ReviewView.FileOfFault kept = reviews.attach(review, sequence, file, caller.name(), now);
        audit.record("standard.review-attach", SUBJECT, number, Map.of("sequence", sequence, "file", file.name(), "sha256", file.sha256()));
        return kept;
    }

    public ReviewView correct(String number, int sequence, ReviewCommands.CorrectFault words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.CORRECT, expected, caller);
        Instant since = returned(review, sequence);
        if (reviews.files(review).stream().noneMatch(file -> file.fault() == sequence && !file.createdAt().isBefore(since))) {
            reviews.fault(review, sequence);
            throw BusinessException.invalid("text", "field.review.proof", Map.of());
        }
        ReviewFault fault = reviews.fault(review, sequence);
        fault.correct(words.text(), caller.name(), clock.now());
        step(review, fault, ReviewView.StepKind.CORRECTED, words.text(), caller);
        ReviewView view = kept(review, "standard.review-correct", Map.of("sequence", sequence), caller);
        notices.corrected(review, sequence, caller);
        return view;
    }

    public ReviewView recheck(String number, int sequence, ReviewCommands.RecheckFault words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.RECHECK, expected, caller);
        if (words.dueOn() != null && words.dueOn().isBefore(clock.today())) {
            throw BusinessException.invalid("dueOn", "field.past", Map.of());
        }
        ReviewFault fault = reviews.fault(review, sequence);
        fault.recheck(words, caller.name());
        step(review, fault, words.passed() ? ReviewView.StepKind.CONFIRMED : ReviewView.StepKind.RETURNED, words.note(), caller);
        ReviewView view = kept(review, "standard.review-recheck", Map.of("sequence", sequence, "passed", words.passed()), caller);
        notices.rechecked(review, sequence, words.passed());
        return view;
    }

    /** When its correction was returned last: what was proof before is none for the next one. */
    private Instant returned(Review review, int sequence) {
        return reviews.courses(review).getOrDefault(sequence, List.of()).stream()
                .filter(step -> step.kind() == ReviewView.StepKind.RETURNED).map(ReviewView.FaultStep::at)
                .max(Instant::compareTo).orElse(Instant.MIN);
    }

    private void step(Review review, ReviewFault fault, ReviewView.StepKind kind, String words, Caller caller) {
        reviews.flush();
        reviews.step(review, fault, new ReviewView.FaultStep(kind, clock.now(), caller.name(), words.strip(), fault.dueOn()));
    }

    public ReviewView evaluate(String number, ReviewCommands.EvaluateReview words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.EVALUATE, expected, caller);
        if (partners(review).contains(caller.name())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        ReviewView view = reading.view(review);
        List<FieldError> missing = new ArrayList<>();
        if (!view.missing().isEmpty()) {
            missing.add(new FieldError("points", "field.review.missing", Map.of("criteria", String.join("、", view.missing()))));
        }
        if (view.unjudged() > 0) {
            missing.add(new FieldError("sample", "field.review.unjudged", Map.of("count", view.unjudged())));
        }
        if (!missing.isEmpty() || view.total() == null) {
            throw BusinessException.invalid(missing);
        }
        boolean passed = view.total().compareTo(BigDecimal.valueOf(view.passMark())) >= 0 && view.open() == 0;
        review.evaluate(passed, view.total(), words.opinion(), caller.name(), clock.now());
        reviews.flush();
        audit.record("standard.review-evaluate", SUBJECT, number, Map.of("passed", passed, "total", view.total(), "open", view.open()));
        notices.evaluated(review);
        return reading.view(review);
    }

    /** Whoever opened, scored, judged, recorded or looked again: they do not evaluate. */
    private Set<String> partners(Review review) {
        Set<String> people = new HashSet<>(Set.of(review.createdBy()));
        reviews.points(review).forEach(one -> people.add(String.valueOf(one.enteredBy())));
        reviews.sample(review).forEach(one -> people.add(String.valueOf(one.judgedBy())));
        reviews.faults(review).forEach(one -> people.addAll(List.of(one.recordedBy(), String.valueOf(one.recheckedBy()))));
        return people;
    }

    public ReviewView cancel(String number, ReviewCommands.CancelReview words, @Nullable Integer expected, Caller caller) {
        Review review = open(number, ReviewVerb.CANCEL, expected, caller);
        review.cancel(words.reason(), caller.name(), clock.now());
        return kept(review, "standard.review-cancel", Map.of("reason", words.reason()), caller);
    }

    private Review open(String number, ReviewVerb verb, @Nullable Integer expected, Caller caller) {
        Review review = reviews.lock(number, caller.scope());
        if (expected != null && expected != review.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", number));
        }
        review.expectOpen(verb);
        return review;
    }

    private ReviewView kept(Review review, String action, Map<String, ?> details, Caller caller) {
        review.worked(caller.name(), clock.now());
        reviews.flush();
        audit.record(action, SUBJECT, review.number(), details);
        return reading.view(review);
    }
}
