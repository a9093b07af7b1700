package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.KnowledgeService;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.publicity.CampaignCommand;
import org.yiyun.publicity.SurveyLink;
import org.yiyun.register.ImprovementOrigin;
import org.yiyun.register.ImprovementService;
import org.yiyun.register.ProposeImprovement;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** What people say: voices, what comes of them, and surveys. Register and knowledge base ask the caller for permissions of their own. */
@ApplicationScoped
public class PublicityFeedback {
    /** How many were asked and have answered is told to everybody who sees the campaign; what they said is not. */
    private static final Caller SYSTEM = Caller.system("publicity");
    private static final int LONGEST_TITLE = 200;

    private final Campaigns campaigns;
    private final SurveyQueries surveys;
    private final ImprovementService suggestions;
    private final KnowledgeService knowledge;
    private final BusinessClock clock;

    @Inject
    public PublicityFeedback(
            Campaigns campaigns, SurveyQueries surveys, ImprovementService suggestions, KnowledgeService knowledge, BusinessClock clock) {
        this.campaigns = campaigns;
        this.surveys = surveys;
        this.suggestions = suggestions;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityFeedback() {
        this(null, null, null, null, null);
    }

    /** What the command does, and for the audit trail to what; nothing for one that is about no feedback. */
    Map<String, String> work(Campaign campaign, CampaignCommand command, Caller caller) {
        if (command instanceof CampaignCommand.RecordVoice voice) {
            return record(campaign, voice, caller);
        }
        if (command instanceof CampaignCommand.AnswerVoice answer) {
            campaigns.voice(campaign, answer.voice()).answer(answer.answer().strip());
            return Map.of("voice", answer.voice().toString());
        }
        if (command instanceof CampaignCommand.SuggestVoice suggest) {
            return suggest(campaign, suggest);
        }
        if (command instanceof CampaignCommand.TeachVoice teach) {
            return teach(campaign, teach.voice());
        }
        if (command instanceof CampaignCommand.LinkSurvey link) {
            return link(campaign, link.survey());
        }
        return Map.of();
    }

    private Map<String, String> record(Campaign campaign, CampaignCommand.RecordVoice voice, Caller caller) {
        if (voice.activity() != null) {
            campaigns.activity(campaign, voice.activity());
        }
        var made = new CampaignVoice(campaigns.next("publicity_voice_seq"), campaign, voice, caller.name(), clock.now());
        campaigns.add(made);
        return Map.of("voice", String.valueOf(made.number()));
    }

    private Map<String, String> suggest(Campaign campaign, CampaignCommand.SuggestVoice suggest) {
        CampaignVoice voice = campaigns.voice(campaign, suggest.voice());
        voice.checkNoSuggestion();
        var made = suggestions.propose(new ProposeImprovement(
                title(voice), from(campaign, voice), ImprovementOrigin.OPERATION, suggest.benefit(), null));
        voice.suggestion(made.id());
        return Map.of("voice", suggest.voice().toString(), "suggestion", String.valueOf(made.id()));
    }

    /** As a draft: whoever reviews it says whether others shall read it. */
    private Map<String, String> teach(Campaign campaign, int number) {
        CampaignVoice voice = campaigns.voice(campaign, number);
        voice.checkTeachable();
        var made = knowledge.write(new WriteArticle(
                ArticleKind.FAQ, title(voice), null, voice.text(), null, String.valueOf(voice.answer()), null,
                List.of(Audience.STAFF, Audience.INSURED), clock.today(), null, null,
                Texts.get(Texts.CHINESE, "publicity.article.note", Map.of("number", campaign.number())), List.of()));
        voice.article(made.number());
        return Map.of("voice", String.valueOf(number), "article", made.number());
    }

    private static String title(CampaignVoice voice) {
        String line = voice.text().lines().findFirst().orElse("").strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }

    private static String from(Campaign campaign, CampaignVoice voice) {
        return Texts.get(Texts.CHINESE, "publicity.suggestion.text",
                Map.of("number", campaign.number(), "title", campaign.title(), "text", voice.text()));
    }

    private Map<String, String> link(Campaign campaign, String survey) {
        UUID id = id(survey);
        if (campaign.surveys().contains(id)) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "survey", "id", survey));
        }
        try {
            survey(id);
        } catch (BusinessException not) {
            throw not.type() == ProblemType.NOT_FOUND ? unknown(survey) : not;
        }
        return Map.of("survey", survey);
    }

    private static UUID id(String survey) {
        try {
            return UUID.fromString(survey);
        } catch (IllegalArgumentException noId) {
            throw unknown(survey);
        }
    }

    private static BusinessException unknown(String survey) {
        return BusinessException.invalid("survey", "field.unknown", Map.of("id", survey));
    }

    List<SurveyLink> surveys(Campaign campaign) {
        return campaign.surveys().stream().map(this::survey).toList();
    }

    private SurveyLink survey(UUID id) {
        SurveyView survey = Callers.callAs(SYSTEM, () -> surveys.get(id));
        return new SurveyLink(id, survey.title(), survey.invited(), survey.answered());
    }
}
