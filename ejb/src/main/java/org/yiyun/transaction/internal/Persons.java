package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.CoverQueries;
import org.yiyun.insured.KnownPerson;
import org.yiyun.insured.PersonCovers;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.security.Callers;
import org.yiyun.transaction.engine.Identified;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Who somebody is, by what is shown, and how that person is insured. */
@ApplicationScoped
public class Persons {
    private static final String ELECTRONIC = "01";
    private static final String CARD = "02";
    private static final String IDENTITY = "公民身份号码：18 位，末位校验码（数字或 X）相符";

    private final PersonNumbers numbers;
    private final PersonCovers covers;
    private final CoverQueries checks;

    @Inject
    public Persons(PersonNumbers numbers, PersonCovers covers, CoverQueries checks) {
        this.numbers = numbers;
        this.covers = covers;
        this.checks = checks;
    }

    /** For the proxy. */
    protected Persons() {
        this(null, null, null);
    }

    /** A person with what the register knows. */
    record Found(Identified who, KnownPerson known) {}

    /**
     * Whoever shows a certificate (1101).
     *
     * @throws Refused CERTIFICATE_KIND, FIELD, PERSON_UNKNOWN, PERSON_NAME, CERTIFICATE_OTHER
     */
    Found identified(Request request, Node data) {
        String kind = data.text("mdtrt_cert_type", 3);
        data.check();
        String identity;
        String name;
        if (kind.equals(ELECTRONIC)) {
            ReadCertificate shown = shown(request, data);
            identity = shown.identity();
            name = shown.name();
            told(data, identity);
        } else if (kind.equals(CARD)) {
            String number = data.text(data.has("certno") ? "certno" : "mdtrt_cert_no", 50);
            name = data.text("psn_name", 50);
            data.check();
            identity = identity(data, data.has("certno") ? "certno" : "mdtrt_cert_no", number);
        } else {
            throw new Refused(RefusalCode.CERTIFICATE_KIND, data.at("mdtrt_cert_type"), Map.of("kind", kind));
        }
        KnownPerson known = known(identity, data.at(data.has("certno") ? "certno" : "mdtrt_cert_no"), request.today());
        if (!name.isEmpty() && !known.name().equals(name.strip())) {
            throw new Refused(RefusalCode.PERSON_NAME, data.at("psn_name"), Map.of());
        }
        String number = numbers.of(identity, known.covers().get(0).region());
        if (request.certificate() != null && request.certificate().fresh()) {
            numbers.exchanged(request.certificate().hash(), number, request.now());
        }
        return new Found(new Identified(number, identity, known.name()), known);
    }

    /**
     * The person of a number, who shows a certificate with it.
     *
     * @throws Refused PERSON_NUMBER, PERSON_UNKNOWN, CERTIFICATE_OTHER, CERTIFICATE_KIND
     */
    Found proven(Request request, Node data) {
        String number = data.text("psn_no", 30);
        String kind = data.text("mdtrt_cert_type", 3);
        data.check();
        Found found = numbered(number, data, request.today());
        if (kind.equals(ELECTRONIC)) {
            ReadCertificate shown = shown(request, data);
            if (!shown.identity().equals(found.who().identity())) {
                throw new Refused(RefusalCode.CERTIFICATE_OTHER, data.at("mdtrt_cert_no"), Map.of());
            }
            if (shown.fresh()) {
                numbers.exchanged(shown.hash(), number, request.now());
            }
        } else if (kind.equals(CARD)) {
            told(data, found.who().identity());
            if (data.has("mdtrt_cert_no")) {
                same(data, "mdtrt_cert_no", found.who().identity());
            }
        } else {
            throw new Refused(RefusalCode.CERTIFICATE_KIND, data.at("mdtrt_cert_type"), Map.of("kind", kind));
        }
        return found;
    }

    /** @throws Refused PERSON_NUMBER, PERSON_UNKNOWN */
    Found numbered(String number, Node data, LocalDate today) {
        String identity = numbers.identity(number)
                .orElseThrow(() -> new Refused(RefusalCode.PERSON_NUMBER, data.at("psn_no"), Map.of("number", number)));
        KnownPerson known = known(identity, data.at("psn_no"), today);
        return new Found(new Identified(number, identity, known.name()), known);
    }

    /** The person of a number as an answer tells of it; empty if the register does not know it any more. */
    Optional<Identified> of(String number) {
        return numbers.identity(number).flatMap(identity -> Callers.callAs(TransactionWork.SYSTEM, () -> covers.find(identity))
                .map(known -> new Identified(number, identity, known.name())));
    }

    /**
     * The cover by which the person is insured on a day.
     *
     * @throws Refused COVER with what the register has instead
     */
    KnownPerson.Cover cover(Found found, String insuranceType, LocalDate on, String field) {
        CoverCheck check = Callers.callAs(
                TransactionWork.SYSTEM, () -> checks.check(found.who().identity(), found.who().name(), insuranceType, on));
        if (!check.isCovered()) {
            throw new Refused(RefusalCode.COVER, field, Map.of("reason", check.text(Texts.CHINESE), "on", on));
        }
        return found.known().covers().stream()
                .filter(cover -> cover.insuranceType().equals(insuranceType) && cover.isOn(on))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.COVER, field, Map.of("reason", check.text(Texts.CHINESE), "on", on)));
    }

    private KnownPerson known(String identity, String field, LocalDate today) {
        return Callers.callAs(TransactionWork.SYSTEM, () -> covers.find(identity)).orElseThrow(() -> {
            CoverCheck check = Callers.callAs(TransactionWork.SYSTEM, () -> checks.check(identity, "-", "310", today));
            return new Refused(RefusalCode.PERSON_UNKNOWN, field, Map.of("asOf", check.values().getOrDefault("asOf", "-")));
        });
    }

    private static ReadCertificate shown(Request request, Node data) {
        ReadCertificate shown = request.certificate();
        if (shown == null) {
            throw new Refused(RefusalCode.REQUIRED, data.at("mdtrt_cert_no"), Map.of());
        }
        return shown;
    }

    /** A number of the identity card that is told beside the certificate must be the same one. */
    private static void told(Node data, String identity) {
        if (data.has("certno")) {
            same(data, "certno", identity);
        }
    }

    private static void same(Node data, String name, String identity) {
        if (!identity(data, name, data.text(name, 50)).equals(identity)) {
            throw new Refused(RefusalCode.CERTIFICATE_OTHER, data.at(name), Map.of());
        }
    }

    private static String identity(Node data, String name, String text) {
        return IdentityNumber.parse(text)
                .orElseThrow(() -> new Refused(RefusalCode.FIELD, data.at(name), Map.of("expected", IDENTITY)));
    }
}
