package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.PersonStatement;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.NationalCode;
import org.yiyun.insured.engine.PersonFacts;
import org.yiyun.insured.engine.Suggestion;
import org.yiyun.insured.engine.SuggestionRule;
import org.yiyun.insured.engine.Suggestions;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;

/** Puts the facts for suggestions together and their words on. */
@ApplicationScoped
public class SuggestionReading {
    private static final int MOST_ARTICLES = 3;

    private final Rules rules;
    private final PolicyNews news;
    private final KnowledgeQueries knowledge;
    private final BusinessClock clock;

    @Inject
    public SuggestionReading(Rules rules, PolicyNews news, KnowledgeQueries knowledge, BusinessClock clock) {
        this.rules = rules;
        this.news = news;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SuggestionReading() {
        this(null, null, null, null);
    }

    List<InsuredAnswer.Suggestion> of(List<KnownCover> covers, List<PersonStatement> benefits, Locale language) {
        List<SuggestionRule> all = rules.rules();
        int farthest = all.stream().mapToInt(rule -> rule.days() == null ? 0 : rule.days()).max().orElse(0);
        PersonFacts facts = new PersonFacts(
                clock.today(), covers.stream().map(cover -> cover(cover, language)).toList(),
                benefits.stream().flatMap(SuggestionReading::accounts).toList(), news.within(farthest), articles(covers, language));
        return Suggestions.of(all, facts).stream().map(suggestion -> inWords(suggestion, language)).toList();
    }

    private static PersonFacts.Cover cover(KnownCover cover, Locale language) {
        return new PersonFacts.Cover(
                NationalCode.INSUTYPE.text(language, cover.insuranceType()), group(cover.personType()),
                cover.state() == InsuranceState.ACTIVE, cover.state() == InsuranceState.PAUSED, cover.since(), cover.until());
    }

    /** National types of person begin with 11 for those at work and with 12 for the retired. */
    private static @Nullable String group(String personType) {
        return personType.startsWith("11") ? "EMPLOYED" : personType.startsWith("12") ? "RETIRED" : null;
    }

    private static Stream<PersonFacts.Account> accounts(PersonStatement statement) {
        return statement.accounts().stream().map(account -> new PersonFacts.Account(
                statement.title(), account.title(), account.by(), account.period().matches("\\d{4}|-"), account.amount(), account.limit(),
                account.left(), account.source()));
    }

    /** Published articles for insured persons that have the type of this one in their words; none by mere likeness. */
    private List<PersonFacts.Reading> articles(List<KnownCover> covers, Locale language) {
        return covers.stream().filter(cover -> cover.state() == InsuranceState.ACTIVE).map(KnownCover::personType).distinct().sorted()
                .flatMap(type -> {
                    String words = NationalCode.PSN_TYPE.text(Texts.CHINESE, type).replaceAll("[（(].*", "");
                    var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), Audience.INSURED, words);
                    return knowledge.list(filter, PageRequest.first(MOST_ARTICLES)).items().stream()
                            .filter(row -> !row.approximate())
                            .map(row -> reading(row, NationalCode.PSN_TYPE.text(language, type)));
                })
                .limit(MOST_ARTICLES)
                .toList();
    }

    private static PersonFacts.Reading reading(ArticleRow row, String about) {
        return new PersonFacts.Reading(row.number(), row.title(), about);
    }

    private static InsuredAnswer.Suggestion inWords(Suggestion suggestion, Locale language) {
        return new InsuredAnswer.Suggestion(
                suggestion.kind().name(), suggestion.ruleFrom(),
                Texts.get(language, "insured.suggest." + suggestion.kind(), suggestion.values()),
                Texts.get(language, "insured.reason." + suggestion.kind(), suggestion.values()), suggestion.source(), suggestion.article());
    }
}
