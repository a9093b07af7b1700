package org.yiyun.matching.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.CandidateView;
import org.yiyun.matching.MatchingEventView.Type;
import org.yiyun.matching.MatchingRow;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.MatchingView;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.engine.Decision;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Pinyin;
import org.yiyun.platform.text.Typed;

/**
 * An own item of an institution and what it was matched with.
 *
 * <p>Life cycle: a job proposes ({@link MatchingState#SUGGESTED}, CONFLICT or UNMATCHED); people confirm or reject, and undo. Once decided,
 * no job touches it; a changed description opens it again. Each decision leaves an event behind.
 */
@Entity
@Table(name = "matching_item")
public class MatchingItem extends AuditedEntity {
    private static final int SCORE_DIGITS = 4;
    private static final int MOST_LETTERS = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matching_item_seq")
    @SequenceGenerator(name = "matching_item_seq", sequenceName = "matching_item_seq", allocationSize = 50)
    private Long id;

    private String library;
    private String institution;
    private String region;
    private String code;
    private String name;
    private String initials;

    @Column(name = "other_name")
    private @Nullable String otherName;

    private @Nullable String form;
    private @Nullable String specification;
    private @Nullable String maker;
    private @Nullable String approval;

    @Column(name = "stated_code")
    private @Nullable String statedCode;

    private @Nullable BigDecimal price;

    @Enumerated(EnumType.STRING)
    private MatchingState state = MatchingState.UNMATCHED;

    @Column(name = "national_code")
    private @Nullable String nationalCode;

    @Column(name = "national_name")
    private @Nullable String nationalName;

    private BigDecimal score = BigDecimal.ZERO;
    private boolean contradicted;
    private @Nullable String rival;
    private boolean listed = true;
    private @Nullable String reason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    /** JSON array, see {@link CandidateJson}. */
    @JdbcTypeCode(SqlTypes.JSON)
    private String candidates = "[]";

    /** Codes that were ruled out one by one, with commas between. */
    private String refused = "";

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "event_count")
    private int eventCount;

    protected MatchingItem() {}

    MatchingItem(ListOwner owner, OwnItem own, UUID importId, String by, Instant at) {
        super(by, at);
        library = owner.library();
        institution = owner.institution();
        region = owner.region();
        this.importId = importId;
        code = own.code();
        describe(own);
    }

    private void describe(OwnItem own) {
        name = own.name();
        String letters = Pinyin.initials(own.name());
        initials = letters.substring(0, Math.min(MOST_LETTERS, letters.length()));
        otherName = Typed.orNull(own.otherName());
        form = Typed.orNull(own.form());
        specification = Typed.orNull(own.specification());
        maker = Typed.orNull(own.maker());
        approval = Typed.orNull(own.approval());
        statedCode = Typed.orNull(own.nationalCode());
        price = own.price();
    }

    private List<@Nullable String> description() {
        List<@Nullable String> all = new ArrayList<>();
        all.add(name);
        all.add(otherName);
        all.add(form);
        all.add(specification);
        all.add(maker);
        all.add(approval);
        all.add(statedCode);
        return all;
    }

    /** What a list that has it again says of it. */
    Taken take(OwnItem own, UUID by, String login, Instant at) {
        List<@Nullable String> before = description();
        BigDecimal asked = price;
        boolean returned = !listed;
        describe(own);
        importId = by;
        listed = true;
        boolean otherwise = !before.equals(description());
        boolean priced = asked == null || price == null ? !Objects.equals(asked, price) : asked.compareTo(price) != 0;
        MatchingEvent event = null;
        if (otherwise && state.isDecided()) {
            event = event(Type.CHANGED, login, at, Map.of("state", state.name()));
            open(MatchingState.UNMATCHED);
            propose("[]", null, null, 0, false);
        } else if (returned) {
            event = event(Type.RETURNED, login, at, Map.of());
        }
        if (otherwise || priced || returned) {
            touched(login, at);
        }
        return new Taken(otherwise || priced || returned, event);
    }

    /** @param changed whether anything of it is new */
    record Taken(boolean changed, @Nullable MatchingEvent event) {}

    /** The list no longer has it; its entry is free for another item. */
    MatchingEvent remove(String by, Instant at) {
        MatchingEvent event = event(Type.REMOVED, by, at, Map.of("state", state.name()));
        listed = false;
        open(MatchingState.UNMATCHED);
        propose("[]", null, null, 0, false);
        touched(by, at);
        return event;
    }

    /** What the engine says, unless people have spoken meanwhile. @param national the library by code */
    void propose(Decision decision, Map<String, ItemText> national, Instant at) {
        propose(MatchingState.valueOf(decision.outcome().name()), CandidateJson.views(decision.candidates(), national), decision.rival(), at);
    }

    private void propose(MatchingState outcome, List<CandidateView> found, @Nullable String claimedBy, Instant at) {
        if (state.isDecided() || !listed) {
            return;
        }
        open(outcome);
        rival = claimedBy;
        var first = outcome == MatchingState.UNMATCHED || found.isEmpty() ? null : found.get(0);
        propose(CandidateJson.write(found), first == null ? null : first.code(), first == null ? null : first.name(),
                first == null ? 0 : first.score(), first != null && first.contradicted());
        touched(updatedBy(), at);
    }

    private void propose(String json, @Nullable String proposed, @Nullable String itsName, double sure, boolean against) {
        candidates = json;
        nationalCode = proposed;
        nationalName = itsName;
        score = BigDecimal.valueOf(sure).setScale(SCORE_DIGITS, RoundingMode.DOWN);
        contradicted = against;
    }

    private void open(MatchingState next) {
        state = next;
        rival = null;
        reason = null;
        decidedAt = null;
        decidedBy = null;
    }

    /** @throws BusinessException MATCHING_STATE if it is confirmed already */
    MatchingEvent confirm(ItemText entry, String by, Instant at) {
        if (state == MatchingState.CONFIRMED) {
            throw wrongState();
        }
        boolean proposed = entry.id().equals(nationalCode);
        MatchingEvent event = event(Type.CONFIRMED, by, at, Map.of("nationalCode", entry.id(), "nationalName", entry.name()));
        nationalCode = entry.id();
        nationalName = entry.name();
        score = proposed ? score : BigDecimal.valueOf(scoreOf(entry.id())).setScale(SCORE_DIGITS, RoundingMode.DOWN);
        decide(MatchingState.CONFIRMED, null, by, at);
        return event;
    }

    /** What people choose themselves is as sure as they are. */
    private double scoreOf(String chosen) {
        return candidateViews().stream().filter(one -> one.code().equals(chosen)).mapToDouble(CandidateView::score).findFirst().orElse(1);
    }

    private void decide(MatchingState decided, @Nullable String why, String by, Instant at) {
        state = decided;
        rival = null;
        reason = why;
        decidedAt = at;
        decidedBy = by;
        touched(by, at);
    }

    /** No entry is the right one. @throws BusinessException MATCHING_STATE if it is decided already */
    MatchingEvent reject(@Nullable String why, String by, Instant at) {
        if (state.isDecided()) {
            throw wrongState();
        }
        MatchingEvent event = event(Type.REJECTED, by, at, told(nationalCode, why));
        nationalCode = null;
        nationalName = null;
        decide(MatchingState.REJECTED, why, by, at);
        return event;
    }

    /**
     * One candidate is wrong; the next one is proposed.
     *
     * @throws BusinessException MATCHING_STATE if it is decided already, INVALID if that is no candidate
     */
    MatchingEvent drop(String wrong, @Nullable String why, String by, Instant at) {
        if (state.isDecided()) {
            throw wrongState();
        }
        List<CandidateView> left = new ArrayList<>(candidateViews());
        if (!left.removeIf(one -> one.code().equals(wrong))) {
            throw BusinessException.invalid("code", "field.matching.candidate", Map.of("code", wrong));
        }
        Set<String> all = refusedCodes();
        all.add(wrong);
        refused = String.join(",", all);
        if (wrong.equals(nationalCode)) {
            propose(left.isEmpty() ? MatchingState.UNMATCHED : MatchingState.SUGGESTED, left, null, at);
        } else {
            candidates = CandidateJson.write(left);
        }
        touched(by, at);
        return event(Type.DROPPED, by, at, told(wrong, why));
    }

    private static Map<String, String> told(@Nullable String nationalCode, @Nullable String why) {
        if (nationalCode == null) {
            return why == null ? Map.of() : Map.of("reason", why);
        }
        return why == null ? Map.of("nationalCode", nationalCode) : Map.of("nationalCode", nationalCode, "reason", why);
    }

    /** Takes the last decision back. @throws BusinessException MATCHING_STATE if there is none */
    MatchingEvent undo(String by, Instant at) {
        if (!state.isDecided()) {
            throw wrongState();
        }
        MatchingEvent event = event(Type.UNDONE, by, at, Map.of("state", state.name()));
        List<CandidateView> left = candidateViews();
        open(MatchingState.UNMATCHED);
        propose(left.isEmpty() ? MatchingState.UNMATCHED : MatchingState.SUGGESTED, left, null, at);
        touched(by, at);
        return event;
    }

    /** Another item of the list has got the entry that is proposed for this one, or claims it too; null for nobody: the proposal stands. */
    void claimedBy(@Nullable String other) {
        state = other == null ? MatchingState.SUGGESTED : MatchingState.CONFLICT;
        rival = other;
    }

    private BusinessException wrongState() {
        return new BusinessException(ProblemType.MATCHING_STATE, Map.of("code", code, "matchingState", state.name()));
    }

    private MatchingEvent event(Type type, String by, Instant at, Map<String, String> details) {
        return new MatchingEvent(this, ++eventCount, type, at, by, details);
    }

    /** For the engine. */
    ItemText text() {
        return new ItemText(code, orEmpty(statedCode), orEmpty(approval), name, orEmpty(otherName), orEmpty(form), orEmpty(specification), orEmpty(maker));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    List<CandidateView> candidateViews() {
        return CandidateJson.read(candidates, text());
    }

    /** In their order. */
    Set<String> refusedCodes() {
        return refused.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(refused.split(",")));
    }

    public MatchingRow row() {
        return new MatchingRow(id, institution, code, name, form, specification, maker, Money.told(price), state, nationalCode, nationalName,
                score.doubleValue(), contradicted, rival, decidedAt, decidedBy, version());
    }

    /** @param holders own codes of the list's items by the national code that is confirmed for them */
    MatchingView view(Map<String, String> holders) {
        List<CandidateView> shown = candidateViews().stream()
                .map(one -> code.equals(holders.get(one.code())) ? one : one.heldBy(holders.get(one.code())))
                .toList();
        return new MatchingView(id, library, institution, code, name, otherName, form, specification, maker, approval, statedCode, Money.told(price), state,
                nationalCode, nationalName, score.doubleValue(), rival, listed, reason, decidedAt, decidedBy, shown, version());
    }

    Long id() {
        return id;
    }

    String library() {
        return library;
    }

    String institution() {
        return institution;
    }

    ListOwner owner() {
        return new ListOwner(library, institution, region);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    MatchingState state() {
        return state;
    }

    @Nullable String nationalCode() {
        return nationalCode;
    }

    @Nullable String nationalName() {
        return nationalName;
    }

    @Nullable BigDecimal price() {
        return price;
    }

    @Nullable String rival() {
        return rival;
    }

    boolean isListed() {
        return listed;
    }
}
