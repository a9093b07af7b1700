package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Requires;

/**
 * The one check of codes for every entry (REQ-STD-06): is this code in force on this day in this library, as is known now or was known at a
 * moment? A library that is not published yet cannot say; there the form alone decides.
 */
@Stateless
@Requires
public class CodeCheck {
    /** What decides first: a published library that the code has the form of says more than one that is not published. */
    private static final List<CodeStanding> RANK = List.of(
            CodeStanding.IN_FORCE, CodeStanding.OTHER_DAYS, CodeStanding.UNKNOWN, CodeStanding.UNPUBLISHED, CodeStanding.MALFORMED);

    private final Libraries libraries;
    private final EntryStore store;
    private final EntriesInForce inForce;

    @Inject
    public CodeCheck(Libraries libraries, EntryStore store, EntriesInForce inForce) {
        this.libraries = libraries;
        this.store = store;
        this.inForce = inForce;
    }

    /** For the proxy. */
    protected CodeCheck() {
        this(null, null, null);
    }

    /**
     * @param knownOn as was known at that moment; null for what is known now
     * @throws BusinessException NOT_FOUND if there is no such library
     */
    public CodeVerdict check(String library, String code, LocalDate on, @Nullable Instant knownOn) {
        Library of = libraries.get(library);
        boolean fits = Pattern.matches(of.definition().pattern().regex().isEmpty() ? ".+" : of.definition().pattern().regex(), code);
        if (!fits) {
            return verdict(of, code, on, CodeStanding.MALFORMED, null);
        }
        if (of.current() == null) {
            return verdict(of, code, on, CodeStanding.UNPUBLISHED, null);
        }
        Optional<EntryView> found = knownOn == null ? inForce.find(of, code, on) : store.find(of, code, on, knownOn);
        if (found.isPresent()) {
            return verdict(of, code, on, CodeStanding.IN_FORCE, found.get());
        }
        Optional<EntryView> other = store.history(of, code).stream().filter(entry -> isKnown(entry, knownOn)).findFirst();
        return verdict(of, code, on, other.isPresent() ? CodeStanding.OTHER_DAYS : CodeStanding.UNKNOWN, other.orElse(null));
    }

    private static boolean isKnown(EntryView entry, @Nullable Instant knownOn) {
        if (knownOn == null) {
            return entry.knownTo() == null;
        }
        return (entry.knownFrom() == null || !entry.knownFrom().isAfter(knownOn)) && (entry.knownTo() == null || entry.knownTo().isAfter(knownOn));
    }

    /** What several libraries say together of a code that may be of any of them. @throws BusinessException NOT_FOUND */
    public CodeVerdict checkAny(List<String> libraries, String code, LocalDate on, @Nullable Instant knownOn) {
        List<CodeVerdict> verdicts = libraries.stream().map(library -> check(library, code, on, knownOn)).toList();
        return verdicts.stream().min(Comparator.comparingInt(verdict -> RANK.indexOf(verdict.standing())))
                .orElseThrow(() -> new IllegalArgumentException("no library for " + code));
    }

    /**
     * Refuses a code that may not be used, in words that say what to do.
     *
     * @param path of the field
     * @throws BusinessException INVALID unless the code is in force, or its library is not published and its form fits
     */
    public void require(String path, List<String> libraries, String code, LocalDate on) {
        CodeVerdict verdict = checkAny(libraries, code, on, null);
        if (!verdict.standing().isUsable()) {
            throw BusinessException.invalid(path, "field.standard-code." + verdict.standing().name(), params(verdict));
        }
    }

    /** Values of the texts {@code problem.field.standard-code.*}. */
    public static Map<String, Object> params(CodeVerdict verdict) {
        return Map.of(
                "code", verdict.code(), "library", verdict.libraryName(), "on", verdict.on(),
                "from", verdict.from() == null ? "-" : verdict.from(), "until", verdict.until() == null ? "OPEN" : verdict.until());
    }

    private static CodeVerdict verdict(Library of, String code, LocalDate on, CodeStanding standing, @Nullable EntryView entry) {
        return new CodeVerdict(
                of.key(), of.definition().nameZh(), code, on, standing, entry == null ? null : entry.name(),
                entry == null ? null : entry.validFrom(), entry == null ? null : entry.validTo());
    }
}
