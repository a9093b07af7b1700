package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.CoverLine;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.NationalCode;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.platform.text.Typed;

/** Makes a cover of a line, or tells everything that is wrong with it. */
@ApplicationScoped
public class CoverChecks {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");

    private final OrganisationQueries organisations;

    @Inject
    public CoverChecks(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected CoverChecks() {
        this(null);
    }

    /** The cover; empty where rejects were added. */
    Optional<KnownCover> check(BroughtCover brought, List<RejectedLine> rejects) {
        if (!brought.rejects().isEmpty()) {
            rejects.addAll(brought.rejects());
            return Optional.empty();
        }
        return new Line(brought, rejects).cover();
    }

    /** One line and what is wrong with it. */
    private final class Line {
        private final BroughtCover brought;
        private final List<RejectedLine> rejects;
        private final List<RejectedLine> found = new ArrayList<>();

        Line(BroughtCover brought, List<RejectedLine> rejects) {
            this.brought = brought;
            this.rejects = rejects;
        }

        Optional<KnownCover> cover() {
            CoverLine line = brought.cover();
            String identity = text("identity", line.identity()).flatMap(IdentityNumber::parse)
                    .orElseGet(() -> wrong("identity", line.identity(), "problem.field.identity", Map.of()));
            String name = text("name", line.name()).orElse(null);
            String insurance = code("insurance_type", line.insuranceType(), NationalCode.INSUTYPE);
            String person = code("person_type", line.personType(), NationalCode.PSN_TYPE);
            InsuranceState state = state(line.state());
            String region = text("region", line.region()).filter(organisations::isRegion)
                    .orElseGet(() -> wrong("region", line.region(), "problem.field.insured.region", Map.of()));
            LocalDate since = day("since", line.since());
            LocalDate until = Typed.orNull(line.until()) == null ? null : day("until", line.until());
            if (since != null && until != null && until.isBefore(since)) {
                wrong("until", line.until(), "problem.field.order", Map.of());
            }
            String phone = Typed.orNull(line.phone());
            if (phone != null && !PHONE.matcher(phone).matches()) {
                wrong("phone", phone, "problem.field.insured.phone", Map.of());
            }
            rejects.addAll(found);
            return found.isEmpty()
                    ? Optional.of(new KnownCover(null, identity, name, insurance, person, state, region, since, until,
                            Typed.orNull(line.employer()), phone, null))
                    : Optional.empty();
        }

        private Optional<String> text(String field, @Nullable String raw) {
            String text = Typed.orNull(raw);
            if (text == null) {
                wrong(field, "", "problem.field.required", Map.of());
            }
            return Optional.ofNullable(text);
        }

        private @Nullable String code(String field, @Nullable String raw, NationalCode codes) {
            return text(field, raw).map(text -> codes.find(text)
                    .orElseGet(() -> wrong(field, text, "problem.field.insured.code", Map.of("field", CoverFile.heading(field)))))
                    .orElse(null);
        }

        private @Nullable InsuranceState state(@Nullable String raw) {
            Optional<String> text = text("state", raw);
            Optional<InsuranceState> state = text.flatMap(CoverChecks::stateOf);
            if (text.isPresent() && state.isEmpty()) {
                wrong("state", raw, "problem.field.insured.code", Map.of("field", CoverFile.heading("state")));
            }
            return state.orElse(null);
        }

        private @Nullable LocalDate day(String field, @Nullable String raw) {
            String text = text(field, raw).orElse(null);
            LocalDate day = text == null ? null : parsed(text);
            if (text != null && day == null) {
                wrong(field, raw, "problem.field.date", Map.of());
            }
            return day;
        }

        /** Once for a field; null, for the place of the value. */
        private @Nullable String wrong(String field, @Nullable String raw, String key, Map<String, ?> params) {
            String heading = CoverFile.heading(field);
            if (found.stream().noneMatch(reject -> reject.field().equals(heading))) {
                found.add(rejected(brought, field, raw == null ? "" : raw, Texts.get(Texts.CHINESE, key, params)));
            }
            return null;
        }
    }

    /** Null for what is no day of the years that covers may have: core systems write 9999-12-31 for no end. */
    private static @Nullable LocalDate parsed(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    static RejectedLine rejected(BroughtCover brought, String field, String raw, String reason) {
        return new RejectedLine(brought.sheet(), brought.line(), CoverFile.heading(field), CoverFile.shown(field, raw), reason);
    }

    private static Optional<InsuranceState> stateOf(String text) {
        return InsuranceState.ofCode(text).or(() -> Arrays.stream(InsuranceState.values())
                .filter(state -> state.name().equals(text) || Texts.of(Texts.CHINESE, "insured.state", state).equals(text))
                .findFirst());
    }
}
