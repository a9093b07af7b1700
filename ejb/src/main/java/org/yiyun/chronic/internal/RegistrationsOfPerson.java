package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.PersonRegistrations;
import org.yiyun.platform.BusinessClock;

/** What insured persons are told of their registrations. */
@ApplicationScoped
public class RegistrationsOfPerson implements PersonRegistrations {
    private final Registrations registrations;
    private final TwoAxes axes;
    private final ChronicReading reading;
    private final BusinessClock clock;

    @Inject
    public RegistrationsOfPerson(Registrations registrations, TwoAxes axes, ChronicReading reading, BusinessClock clock) {
        this.registrations = registrations;
        this.axes = axes;
        this.reading = reading;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RegistrationsOfPerson() {
        this(null, null, null, null);
    }

    @Override
    public List<InsuredAnswer.Registration> of(String identity, Locale language) {
        LocalDate today = clock.today();
        return axes.termsOf(identity).stream()
                .filter(term -> term.until() == null || !term.until().isBefore(today))
                .map(term -> registration(term, today))
                .toList();
    }

    private InsuredAnswer.Registration registration(ChronicTerm term, LocalDate today) {
        ChronicRegistration of = registrations.get(term.registration());
        LocalDate day = today.isBefore(term.from()) ? term.from() : today;
        List<ChronicChoice> known = axes.known(of);
        Map<String, String> names = reading.names(known);
        return new InsuredAnswer.Registration(of.number(), of.disease(), of.diseaseName(), term.from(), term.until(), known.stream()
                .filter(choice -> choice.view("").isOn(day))
                .map(choice -> names.get(choice.institution()))
                .toList());
    }
}
