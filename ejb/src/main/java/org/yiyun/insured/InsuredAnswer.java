package org.yiyun.insured;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.PersonStatement;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/**
 * What is known of a person. For somebody of whom nothing is known, or who may not be known of, all lists are empty.
 *
 * @param name     masked
 * @param identity masked
 * @param covers   the latest beginning first
 * @param benefits by scheme
 * @param progress the newest first
 */
public record InsuredAnswer(
        Instant asOf, String name, String identity, List<Cover> covers, List<PersonStatement> benefits, List<Progress> progress,
        List<Suggestion> suggestions, List<Registration> registrations) {
    public InsuredAnswer {
        covers = List.copyOf(covers);
        benefits = List.copyOf(benefits);
        progress = List.copyOf(progress);
        suggestions = List.copyOf(suggestions);
        registrations = List.copyOf(registrations);
    }

    /**
     * An insurance of the person.
     *
     * @param insuranceType national code {@code insutype}
     * @param personType    national code {@code psn_type}
     * @param until         last day, null for no end
     * @param employer      null where it is not told
     * @param knownSince    when the core system said so
     */
    public record Cover(
            String insuranceType, String insuranceTypeName, String personType, String personTypeName, InsuranceState state,
            String stateName, String region, LocalDate since, @Nullable LocalDate until, @Nullable String employer, Instant knownSince) {}

    /**
     * Something that is under way for the person.
     *
     * @param step     where it stands, in words
     * @param nextStep what comes next, in words
     * @param dueAt    until when it is to be done, null where no time runs
     * @param stars    by which the person has rated it, 1 to 5; null without a rating
     * @param rateLink where it may be rated now, null where it may not
     */
    public record Progress(
            String number, TicketKind kind, String kindName, TicketStatus status, String step, String nextStep, Instant openedAt,
            @Nullable Instant dueAt, boolean overdue, @Nullable Integer stars, @Nullable String rateLink) {}

    /**
     * A suggestion (医保建议).
     *
     * @param rule     code of the rule
     * @param ruleFrom since when the rule holds as it does
     * @param reason   the facts by which it follows
     * @param source   of the facts; the rule's own where they have none
     * @param article  number of the article to be read, null for none
     */
    public record Suggestion(
            String rule, LocalDate ruleFrom, String text, String reason, String source, @Nullable String article) {}

    /**
     * For what disease the person is registered as an outpatient (门特备案).
     *
     * @param until        last day, null for no end
     * @param institutions names of those chosen (选点) that count today, or on the first day if it is yet to come
     */
    public record Registration(
            String number, String disease, String diseaseName, LocalDate from, @Nullable LocalDate until, List<String> institutions) {
        public Registration {
            institutions = List.copyOf(institutions);
        }
    }
}
