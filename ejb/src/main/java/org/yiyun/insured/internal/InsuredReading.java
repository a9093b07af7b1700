package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.yiyun.benefit.PersonBenefits;
import org.yiyun.benefit.PersonStatement;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.NationalCode;
import org.yiyun.insured.PersonRegistrations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;

/** Reads what is known of a person, in the name of the product: who may see what of it has been settled before. */
@ApplicationScoped
public class InsuredReading {
    private static final Caller SYSTEM = Caller.system("insured");

    private final Covers covers;
    private final PersonBenefits benefits;
    private final ProgressReading progress;
    private final SuggestionReading suggestions;
    private final PersonRegistrations registrations;
    private final BusinessClock clock;

    @Inject
    public InsuredReading(
            Covers covers, PersonBenefits benefits, ProgressReading progress, SuggestionReading suggestions,
            PersonRegistrations registrations, BusinessClock clock) {
        this.covers = covers;
        this.benefits = benefits;
        this.progress = progress;
        this.suggestions = suggestions;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** For the proxy. */
    protected InsuredReading() {
        this(null, null, null, null, null, null);
    }

    /** What is told of it: the parts, and whether by whom the person works. */
    public record View(Set<InsuredPart> parts, boolean employer, Locale language) {
        public View {
            parts = parts.isEmpty() ? EnumSet.allOf(InsuredPart.class) : Set.copyOf(parts);
        }
    }

    /** The person's covers that lie in the caller's regions. */
    public List<KnownCover> covers(String identity, Caller caller) {
        return covers.known(Set.of(identity)).stream().filter(cover -> caller.scope().covers(null, cover.region())).toList();
    }

    /** Nobody, in the form of somebody. */
    public InsuredAnswer nothing(String identity, String name) {
        return new InsuredAnswer(
                clock.now(), String.valueOf(Masked.name(name)), String.valueOf(Masked.identity(identity)), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    public InsuredAnswer answer(String identity, String shownName, List<KnownCover> known, View view) {
        return Callers.callAs(SYSTEM, () -> {
            Set<InsuredPart> parts = view.parts();
            boolean needed = parts.contains(InsuredPart.BENEFIT) || parts.contains(InsuredPart.SUGGESTION);
            List<PersonStatement> statements = needed ? benefits.of(identity) : List.of();
            Instant now = clock.now();
            return new InsuredAnswer(
                    now, shownName, String.valueOf(Masked.identity(identity)),
                    parts.contains(InsuredPart.COVER) ? shown(known, view) : List.of(),
                    parts.contains(InsuredPart.BENEFIT) ? statements : List.of(),
                    parts.contains(InsuredPart.PROGRESS) ? progress.of(phones(known), view.language()) : List.of(),
                    parts.contains(InsuredPart.SUGGESTION) ? suggestions.of(known, statements, view.language()) : List.of(),
                    parts.contains(InsuredPart.REGISTRATION) ? registrations.of(identity, view.language()) : List.of());
        });
    }

    private static List<String> phones(List<KnownCover> known) {
        return known.stream().map(KnownCover::phone).filter(Objects::nonNull).distinct().toList();
    }

    private static List<InsuredAnswer.Cover> shown(List<KnownCover> known, View view) {
        return known.stream()
                .sorted(Comparator.comparing(KnownCover::since).reversed().thenComparing(KnownCover::insuranceType))
                .map(cover -> new InsuredAnswer.Cover(
                        cover.insuranceType(), NationalCode.INSUTYPE.text(view.language(), cover.insuranceType()), cover.personType(),
                        NationalCode.PSN_TYPE.text(view.language(), cover.personType()), cover.state(),
                        Texts.of(view.language(), "insured.state", cover.state()), cover.region(), cover.since(), cover.until(),
                        view.employer() ? cover.employer() : null, cover.knownFrom()))
                .toList();
    }
}
