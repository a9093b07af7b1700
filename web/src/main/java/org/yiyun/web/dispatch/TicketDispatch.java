package org.yiyun.web.dispatch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchDecision;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchService;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UserLocale;

/** On a ticket's page: who should have it, and why those who had it got it. */
@Named
@RequestScoped
public class TicketDispatch {
    private static final int MOST_CHOICES = 5;

    @EJB
    private DispatchService service;
    @EJB
    private OrganisationQueries organisations;
    @Inject
    private UserLocale user;

    private @Nullable Map<String, String> skills;
    private final Map<String, DispatchProposal> proposals = new HashMap<>();
    private final Map<String, List<DecisionCard>> decisions = new HashMap<>();

    /**
     * A decision as a reader sees it.
     *
     * @param chosen null if there was nobody, or somebody who was not proposed
     */
    public record DecisionCard(DispatchDecision decision, @Nullable ChoiceCard chosen) {}

    public DispatchProposal of(String number) {
        return proposals.computeIfAbsent(number, service::propose);
    }

    /** The best few, the best first: whoever wants somebody else knows whom. */
    public List<ChoiceCard> choices(String number) {
        return of(number).ranked().stream().limit(MOST_CHOICES).map(this::card).toList();
    }

    public List<ChoiceCard> excluded(String number) {
        return of(number).excluded().stream().map(this::card).toList();
    }

    /** Name of the line from which the proposed people are. */
    public String line(String number) {
        return Texts.get(user.getLocale(), "dispatch.line." + of(number).line());
    }

    /** The newest first; none for readers who are not to see what is internal. */
    public List<DecisionCard> decisions(String number) {
        return decisions.computeIfAbsent(number, this::read);
    }

    private List<DecisionCard> read(String number) {
        if (!Callers.current().may(Permission.TICKET_INTERNAL)) {
            return List.of();
        }
        return service.decisions(number).stream()
                .map(decision -> new DecisionCard(decision, decision.proposal().ranked().stream()
                        .filter(choice -> choice.login().equals(decision.chosen()))
                        .map(this::card).findFirst().orElse(null)))
                .toList();
    }

    private ChoiceCard card(DispatchChoice choice) {
        if (skills == null) {
            skills = organisations.skills().stream()
                    .collect(Collectors.toMap(CodeName::code, skill -> user.isEnglish() ? skill.nameEn() : skill.name()));
        }
        return ChoiceCard.of(choice, user.getLocale(), skills);
    }
}
