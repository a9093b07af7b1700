package org.yiyun.web.knowledge;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.Citation;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.knowledge.engine.PersonalText;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.Fields;

/** The words of an article while they are typed; from an article, from a ticket, or empty. */
public final class ArticleForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** Empty lines for citations below those that there are. */
    private static final int SPARE = 2;
    private static final int TITLE = 200;

    private final Fields fields = new Fields();
    private final ArrayList<Fields> citations = new ArrayList<>();

    static ArticleForm empty(LocalDate today) {
        var form = new ArticleForm();
        form.fields.with("kind", ArticleKind.FAQ).with("validFrom", today)
                .with("audience", new ArrayList<>(List.of(Audience.STAFF.name())));
        form.cite(List.of());
        return form;
    }

    static ArticleForm of(ArticleView article) {
        var form = new ArticleForm();
        var text = article.text();
        form.fields.with("kind", article.kind()).with("title", text.title()).with("keywords", text.keywords())
                .with("symptom", text.symptom()).with("cause", text.cause()).with("solution", text.solution()).with("review", text.review())
                .with("audience", new ArrayList<>(text.audience().stream().map(Enum::name).sorted().toList()))
                .with("validFrom", text.validFrom()).with("validTo", text.validTo()).with("note", text.note())
                .with("ticket", article.ticket());
        form.cite(text.citations());
        return form;
    }

    /** What was said on a solved ticket, personal data masked: kind, symptom, cause and solution (KB-01). */
    static ArticleForm of(TicketView ticket, LocalDate today) {
        var form = empty(today);
        var names = List.of(text(ticket.contact().name()));
        var title = PersonalText.masked(ticket.title(), names);
        form.fields.with("kind", ticket.kind() == TicketKind.CONSULTATION ? ArticleKind.FAQ : ArticleKind.SOLUTION)
                .with("title", title.length() > TITLE ? title.substring(0, TITLE) : title)
                .with("symptom", PersonalText.masked((ticket.description() + "\n" + text(ticket.symptom())).strip(), names))
                .with("cause", PersonalText.masked(text(ticket.cause()), names))
                .with("solution", PersonalText.masked(text(ticket.solution()), names))
                .with("review", PersonalText.masked(text(ticket.prevention()), names))
                .with("ticket", ticket.number());
        return form;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void cite(List<Citation> given) {
        given.forEach(citation -> citations.add(
                new Fields().with("kind", citation.kind()).with("key", citation.key()).with("version", citation.version())));
        for (int i = 0; i < SPARE; i++) {
            citations.add(new Fields());
        }
    }

    WriteArticle words() {
        return new WriteArticle(
                fields.constant("kind", ArticleKind.class), fields.text("title"), fields.text("keywords"), fields.text("symptom"),
                fields.text("cause"), fields.text("solution"), fields.text("review"), audience(), day("validFrom"), day("validTo"),
                fields.optional("ticket"), fields.text("note"), cited());
    }

    private List<Audience> audience() {
        return fields.chosen("audience").stream().map(Audience::valueOf).toList();
    }

    private @Nullable LocalDate day(String name) {
        try {
            var text = fields.text(name);
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private List<Citation> cited() {
        return citations.stream()
                .filter(line -> !(line.text("kind") + line.text("key") + line.text("version")).isEmpty())
                .map(line -> new Citation(line.constant("kind", CitedKind.class), line.text("key"), line.text("version")))
                .toList();
    }

    public Fields getFields() {
        return fields;
    }

    public List<Fields> getCitations() {
        return citations;
    }
}
