package org.yiyun.web.dispatch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchAnnexes;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchOutcome;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchService;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.ticket.TicketPart;

/** On a ticket's page: who should have it, and why those who had it got it. */
@Named
@RequestScoped
public class TicketDispatch implements TicketPart {
    private static final int MOST_CHOICES = 5;

    @EJB
    private DispatchService service;
    @EJB
    private OrganisationQueries organisations;
    @Inject
    private UserLocale user;
    @Inject
    private UrlQuery url;

    private @Nullable Map<String, String> skills;
    private @Nullable DispatchProposal proposal;
    private List<ChoiceCard> choices = List.of();
    private List<ChoiceCard> excluded = List.of();
    private List<OutcomeCard> outcomes = List.of();

    /**
     * A decision as a reader sees it.
     *
     * @param proposed whether the rules let whoever was chosen have the ticket
     * @param cards    of whoever was chosen; of all who were left out if there was nobody
     */
    public record OutcomeCard(DispatchOutcome outcome, boolean proposed, List<ChoiceCard> cards) {}

    @Override
    public TicketAnnex annex() {
        return DispatchAnnexes.DECISIONS;
    }

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.TICKET_INTERNAL)) {
            outcomes = service.outcomes(sheet.ticket().number()).stream().map(this::card).toList();
        }
    }

    /**
     * Makes the proposal for the ticket of the address, when the dialog of assigning is opened and not with each look at a ticket.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see, FORBIDDEN for who may not assign
     */
    public void load() {
        proposal = service.propose(url.get("number"));
        choices = proposal.ranked().stream().limit(MOST_CHOICES).map(this::card).toList();
        excluded = proposal.excluded().stream().map(this::card).toList();
    }

    public @Nullable DispatchProposal getProposal() {
        return proposal;
    }

    /** The best few, the best first: whoever wants somebody else knows whom. */
    public List<ChoiceCard> getChoices() {
        return choices;
    }

    public List<ChoiceCard> getExcluded() {
        return excluded;
    }

    /** Name of the line from which the proposed people are. */
    public String getLine() {
        return Texts.get(user.getLocale(), "dispatch.line." + proposal.line());
    }

    /** The newest first; none for readers who are not to see what is internal. */
    public List<OutcomeCard> getOutcomes() {
        return outcomes;
    }

    private OutcomeCard card(DispatchOutcome outcome) {
        return new OutcomeCard(
                outcome, outcome.choices().stream().anyMatch(choice -> !choice.excluded()), outcome.choices().stream().map(this::card).toList());
    }

    private ChoiceCard card(DispatchChoice choice) {
        if (skills == null) {
            skills = organisations.skills().stream()
                    .collect(Collectors.toMap(CodeName::code, skill -> user.isEnglish() ? skill.nameEn() : skill.name()));
        }
        return ChoiceCard.of(choice, user.getLocale(), skills);
    }
}
