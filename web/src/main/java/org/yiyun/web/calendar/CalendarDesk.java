package org.yiyun.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.yiyun.calendar.CalendarService;
import org.yiyun.calendar.CalendarVersionView;
import org.yiyun.calendar.ImportYear;
import org.yiyun.calendar.ImportedYear;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** The acts of the calendar page: take an announcement in, publish or refuse a draft. */
@Named
@RequestScoped
public class CalendarDesk {
    @EJB
    private CalendarService service;
    @Inject
    private BusinessClock clock;
    @Inject
    private RecordReader records;
    @Inject
    private UrlQuery url;

    private @Nullable Integer year;
    private @Nullable String source;
    private @Nullable Part file;
    private @Nullable String note;

    public String importYear() throws IOException {
        if (file == null || year == null) {
            throw BusinessException.invalid(file == null ? "file" : "year", "field.required", Map.of());
        }
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readNBytes(ImportYear.MAX_BYTES + 1);
            ImportYear command = new ImportYear(year, source == null ? "" : source, bytes);
            ImportedYear imported = service.importYear(bytes.length > ImportYear.MAX_BYTES ? command : records.validated(command));
            Notices.done("calendar.import.done", Map.of("changes", imported.changes().size(), "rejected", imported.rejected().size()));
            return page(year);
        }
    }

    public String publish() {
        CalendarVersionView published = service.publish(draft(), written());
        Notices.done("calendar.publish.done", Map.of("year", published.year()));
        return page(published.year());
    }

    public String reject() {
        CalendarVersionView rejected = service.reject(draft(), written());
        Notices.done("calendar.refuse.done");
        return page(rejected.year());
    }

    public void downloadRejects() throws IOException {
        long draft = draft();
        Faces.sendFile(RejectsCsv.of(service.rejects(draft)).getBytes(UTF_8), "rejects-" + draft + ".csv", true);
    }

    /** The draft that the reader saw: another one may have taken its place by now. */
    private long draft() {
        String id = url.get("draft");
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private String written() {
        if (note == null || note.isBlank()) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        return note.strip();
    }

    private static String page(int year) {
        return "/calendar.xhtml?faces-redirect=true&year=" + year;
    }

    /** The next year, of which the announcement comes in autumn. */
    public Integer getYear() {
        return year == null ? Integer.valueOf(clock.today().getYear() + 1) : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
