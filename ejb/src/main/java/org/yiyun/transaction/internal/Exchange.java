package org.yiyun.transaction.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.Callers;
import org.yiyun.transaction.CertificateReader;
import org.yiyun.transaction.engine.Envelope;
import org.yiyun.transaction.engine.Infnos;
import org.yiyun.transaction.engine.Pool;
import org.yiyun.transaction.engine.Privacy;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** From a message to its answer: read, let in once, certificate exchanged, worked on, written down. Has no transaction of its own. */
@ApplicationScoped
public class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final String NOWHERE = "000000";
    private static final int LONGEST = 40;

    private final TransactionJournal journal;
    private final TransactionWork work;
    private final CertificateReader certificates;
    private final OrganisationQueries organisations;
    private final BusinessClock clock;

    @Inject
    public Exchange(
            TransactionJournal journal, TransactionWork work, CertificateReader certificates, OrganisationQueries organisations,
            BusinessClock clock) {
        this.journal = journal;
        this.work = work;
        this.certificates = certificates;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** For the proxy. */
    protected Exchange() {
        this(null, null, null, null, null);
    }

    /** A message under way. */
    private record Way(String own, @Nullable InstitutionView institution, Instant received, long began) {
        Answers.Times times(long id, Instant now) {
            return new Answers.Times(id, institution == null ? NOWHERE : institution.region(), received, now);
        }
    }

    public String answer(@Nullable String path, String body) {
        String own = Optional.ofNullable(Callers.current().scope().institution()).orElse("");
        Way way = new Way(own, organisations.institution(own).orElse(null), clock.now(), System.nanoTime());
        Map<String, Object> message;
        try {
            message = JsonTree.read(body);
        } catch (RuntimeException notJson) { // the parser throws one of no kind of its own for what is nested too deeply
            return unreadable(way, Map.of(), new Refused(RefusalCode.MALFORMED, "", Map.of()));
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(message, path);
            if (!envelope.sender().equals(own)) {
                throw new Refused(RefusalCode.SENDER, "fixmedins_code", Map.of("sender", envelope.sender(), "own", own.isEmpty() ? "-" : own));
            }
        } catch (Refused refused) {
            return unreadable(way, message, refused);
        }
        return answered(way, envelope);
    }

    /** A message that takes no msgid. */
    private String unreadable(Way way, Map<String, Object> message, Refused refused) {
        TransactionJournal.Admission admission = journal.admit(new TransactionLog.Received(
                text(message, "infno"), text(message, "msgid"), false, way.own(), way.institution() == null ? null : way.institution().region(),
                null, text(message, "opter"), "", JsonTree.write(Privacy.masked(message))));
        return refuse(way, admission, refused.reasons());
    }

    private static String text(Map<String, Object> message, String name) {
        Object value = message.get(name);
        String text = value == null ? "" : value.toString().replaceAll("\\p{Cntrl}", "");
        return Privacy.free(text.substring(0, Math.min(LONGEST, text.length())));
    }

    private String answered(Way way, Envelope envelope) {
        TransactionJournal.Admission admission = journal.admit(new TransactionLog.Received(
                envelope.infno(), envelope.msgid(), true, way.own(), way.institution() == null ? null : way.institution().region(),
                envelope.insured(), Privacy.free(envelope.operator()), Sha256.hex(JsonTree.write(new TreeMap<>(envelope.asked())).getBytes(UTF_8)),
                JsonTree.write(Privacy.masked(envelope.content()))));
        if (admission.refused() != null) {
            return refuse(way, admission, List.of(admission.refused()));
        }
        if (admission.answer() != null) {
            Map<String, Object> before = JsonTree.read(admission.answer());
            return JsonTree.write(admission.person() == null ? before : Privacy.restored(before, admission.person()));
        }
        return worked(way, envelope, admission);
    }

    private String worked(Way way, Envelope envelope, TransactionJournal.Admission admission) {
        try {
            InstitutionView institution = checked(way, envelope);
            return JsonTree.write(work.perform(
                    envelope, institution, certificate(envelope), admission, way.times(admission.id(), clock.now()), way.began()));
        } catch (Refused refused) {
            return refuse(way, admission, refused.reasons());
        } catch (BusinessException problem) {
            return refuse(way, admission, List.of(SettleHandler.isOfSystem(problem)
                    ? new Refused.Reason(RefusalCode.SYSTEM, "", Map.of())
                    : new Refused.Reason(RefusalCode.POLICY, "input", Map.of("scheme", "", "reason", DecisionWords.of(problem)))));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "YIYUN001202 transaction %s of %s failed", envelope.infno(), way.own());
            return refuse(way, admission, List.of(new Refused.Reason(RefusalCode.SYSTEM, "", Map.of())));
        }
    }

    private String refuse(Way way, TransactionJournal.Admission admission, List<Refused.Reason> reasons) {
        // what is told is what is kept: a refusal may repeat what was typed into a wrong member
        String answer = JsonTree.write(Privacy.masked(Answers.refused(way.times(admission.id(), clock.now()), reasons)));
        journal.refuse(admission, reasons.get(0), answer, (System.nanoTime() - way.began()) / 1_000_000);
        return answer;
    }

    private InstitutionView checked(Way way, Envelope envelope) {
        if (!Infnos.KNOWN.contains(envelope.infno())) {
            throw new Refused(RefusalCode.INFNO, "infno", Map.of("infno", envelope.infno()));
        }
        InstitutionView institution = way.institution();
        if (institution == null || !mayAsk(institution.status(), envelope.infno())) {
            throw new Refused(RefusalCode.INSTITUTION, "fixmedins_code", Map.of("institution", envelope.sender()));
        }
        if (!Pool.same(envelope.area(), institution.region())) {
            throw new Refused(RefusalCode.AREA, "mdtrtarea_admvs", Map.of("area", envelope.area(), "region", institution.region()));
        }
        return institution;
    }

    /** While the agreement is suspended nothing new is done, but what was done wrong can be taken back. */
    private static boolean mayAsk(InstitutionStatus status, String infno) {
        return switch (status) {
            case ACTIVE -> true;
            case SUSPENDED -> Infnos.TAKING_BACK.contains(infno);
            case ENDED -> false;
        };
    }

    /** The electronic certificate of a message, exchanged before the work begins: no transaction waits for the service. */
    private @Nullable ReadCertificate certificate(Envelope envelope) {
        String token = token(envelope);
        if (token == null) {
            return null;
        }
        // of the institution too: a token that another one has exchanged is exchanged again
        String hash = Privacy.hash(envelope.sender() + " " + token);
        return journal.shown(hash).orElseGet(() -> {
            CertificateReader.Certificate read = certificates.read(token, envelope.sender());
            return new ReadCertificate(hash, read.identity(), read.name(), true);
        });
    }

    private static @Nullable String token(Envelope envelope) {
        if (envelope.content().get("input") instanceof Map<?, ?> input) {
            for (Object value : input.values()) {
                Object only = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
                if (only instanceof Map<?, ?> node && "01".equals(String.valueOf(node.get("mdtrt_cert_type")))
                        && node.get("mdtrt_cert_no") instanceof String token && !token.isBlank()) {
                    return token.strip();
                }
            }
        }
        return null;
    }
}
