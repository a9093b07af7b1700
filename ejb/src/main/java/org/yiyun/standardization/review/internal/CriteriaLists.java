package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.standardization.internal.DatedList;
import org.yiyun.standardization.internal.DatedList.Kind;
import org.yiyun.standardization.internal.DatedLists;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.ProposeCriteria;
import org.yiyun.standardization.review.ReviewCriteria;
import org.yiyun.standardization.review.ReviewCriterion;

/** The dated criteria of reviews. */
@ApplicationScoped
public class CriteriaLists {
    private static final int WHOLE = 100;

    private final DatedLists lists;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CriteriaLists(DatedLists lists, AuditService audit, BusinessClock clock) {
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CriteriaLists() {
        this(null, null, null);
    }

    /** The newest first. */
    public List<ReviewCriteria> all() {
        int holding = lists.inForce(Kind.CRITERIA, clock.today()).map(DatedList::version).orElse(0);
        return lists.all(Kind.CRITERIA).stream().map(list -> view(list, list.version() == holding)).toList();
    }

    /** Those that hold today. @throws BusinessException NOT_FOUND before the first */
    public ReviewCriteria current() {
        return lists.inForce(Kind.CRITERIA, clock.today()).map(list -> view(list, true))
                .orElseThrow(() -> BusinessException.notFound("standard-criteria", clock.today()));
    }

    /** @throws BusinessException NOT_FOUND */
    ReviewCriteria version(int version) {
        return view(lists.get(Kind.CRITERIA, version), false);
    }

    public ReviewCriteria propose(ProposeCriteria words, Caller caller) {
        caller.refuseNarrowScope();
        int weights = words.criteria().stream().mapToInt(ReviewCriterion::weight).sum();
        if (weights != WHOLE) {
            throw BusinessException.invalid("criteria", "field.review.weights", Map.of("sum", weights));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < words.criteria().size(); i++) {
            String code = words.criteria().get(i).code();
            if (!names.add(code)) {
                throw BusinessException.invalid("criteria[" + i + "].code", "field.standard.twice", Map.of("value", code));
            }
        }
        DatedList made = lists.add(Kind.CRITERIA, words.effectiveOn(), words.reason(), write(words), caller.name());
        audit.record("standard.criteria-propose", "standard-criteria", String.valueOf(made.version()),
                Map.of("effectiveOn", words.effectiveOn().toString(), "criteria", words.criteria().size(), "passMark", words.passMark()));
        return view(made, false);
    }

    public ReviewCriteria approve(int version, Caller caller) {
        caller.refuseNarrowScope();
        DatedList list = lists.lock(Kind.CRITERIA, version);
        list.approve(caller.name(), clock.now());
        audit.record("standard.criteria-approve", "standard-criteria", String.valueOf(version),
                Map.of("effectiveOn", list.effectiveOn().toString()));
        return all().stream().filter(one -> one.version() == version).findFirst().orElseThrow();
    }

    private static String write(ProposeCriteria words) {
        var criteria = Json.createArrayBuilder();
        words.criteria().forEach(one -> criteria.add(Json.createObjectBuilder()
                .add("code", one.code()).add("name", one.name()).add("weight", one.weight()).add("source", one.source().name())
                .add("note", one.note())));
        return Json.createObjectBuilder().add("passMark", words.passMark()).add("criteria", criteria).build().toString();
    }

    private static ReviewCriteria view(DatedList list, boolean inForce) {
        try (var reader = Json.createReader(new StringReader(list.content()))) {
            JsonObject json = reader.readObject();
            List<ReviewCriterion> criteria = json.getJsonArray("criteria").getValuesAs(JsonObject.class).stream()
                    .map(one -> new ReviewCriterion(
                            one.getString("code"), one.getString("name"), one.getInt("weight"), CheckSource.valueOf(one.getString("source")),
                            one.getString("note")))
                    .toList();
            return new ReviewCriteria(
                    list.version(), list.effectiveOn(), list.reason(), json.getInt("passMark"), criteria, list.createdBy(), list.createdAt(),
                    list.approvedBy(), list.approvedAt(), inForce);
        }
    }
}
