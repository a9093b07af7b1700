package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryView;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.engine.CodePart;
import org.yiyun.catalog.engine.Differences;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldChange;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.UrlQuery;

/** One entry on a day, as was known on another, and its history as a timeline. Library, code and days are in the URL. */
@Named
@RequestScoped
public class LibraryEntryPage {
    @EJB
    private EntryQueries queries;
    @EJB
    private LibraryService libraries;
    @Inject
    private UrlQuery url;

    private @Nullable LibraryView library;
    private @Nullable EntryView shown;
    private List<EntryView> history = List.of();

    /** A field with its text. */
    public record Line(String key, String name, String text) {}

    /** A period of the entry, and what it changed of the one before. */
    public record Period(EntryView entry, List<FieldChange> changes) {}

    /** Answers 404 for a code that the library never had. */
    public void load() {
        library = libraries.get(url.get("library"));
        history = queries.history(url.get("library"), url.get("code"));
        try {
            shown = queries.get(url.get("library"), url.get("code"), AddressValues.day(url.get("on")), AddressValues.date(url.get("knownOn"), 1));
        } catch (BusinessException notThen) {
            if (notThen.type() != ProblemType.NOT_FOUND) {
                throw notThen;
            }
        }
    }

    public @Nullable LibraryView getLibrary() {
        return library;
    }

    /** Null if nothing was in force on the day. */
    public @Nullable EntryView getShown() {
        return shown;
    }

    public @Nullable EntryView getNewest() {
        return history.isEmpty() ? null : history.get(0);
    }

    public List<CodePart> getSegments() {
        return library == null || shown == null ? List.of() : library.definition().pattern().parts(shown.code());
    }

    /** Fields that say something, in the definition's order. */
    public List<Line> getFields() {
        EntryView entry = shown;
        if (library == null || entry == null) {
            return List.of();
        }
        return library.definition().fields().stream()
                .filter(field -> entry.values().containsKey(field.key()))
                .map(field -> new Line(field.key(), field.nameZh(), entry.values().get(field.key())))
                .toList();
    }

    /** What holds now, the latest days first, each with what it changed of the days before; then what was corrected. */
    public List<Period> getTimeline() {
        List<Period> timeline = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            EntryView entry = history.get(i);
            boolean hasOlder = i + 1 < history.size() && (entry.knownTo() == null) == (history.get(i + 1).knownTo() == null);
            timeline.add(new Period(entry, hasOlder ? changes(history.get(i + 1), entry) : List.of()));
        }
        return timeline;
    }

    private List<FieldChange> changes(EntryView before, EntryView after) {
        return library == null
                ? List.of()
                : Differences.of(library.definition(), new EntryContent(before.values()), new EntryContent(after.values()));
    }

    public boolean isFiltered() {
        return !url.get("on").isBlank() || !url.get("knownOn").isBlank();
    }
}
