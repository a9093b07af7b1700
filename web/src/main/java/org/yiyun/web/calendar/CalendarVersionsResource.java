package org.yiyun.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarChange;
import org.yiyun.calendar.CalendarService;
import org.yiyun.calendar.CalendarVersionView;
import org.yiyun.calendar.CalendarYear;
import org.yiyun.calendar.ImportYear;
import org.yiyun.calendar.ImportedYear;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.RestApplication;

/** Years of the calendar: announcements come in as drafts, another person publishes them. */
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarVersionsResource {
    private static final int MAX_TEXT = 4096;
    private static final String ID = "versions/{id: [0-9]{1,18}}";

    @Inject
    private CalendarService service;

    @Inject
    private RecordReader records;

    /** Why a draft is published or refused. */
    public record Decision(@NotBlank @Size(max = 500) String note) {}

    @GET
    @Path("years/{year: [0-9]{4}}")
    @Requires(Permission.CALENDAR_READ)
    public CalendarYear year(@PathParam("year") int year) {
        return service.year(year);
    }

    @GET
    @Path("years/{year: [0-9]{4}}/versions")
    @Requires(Permission.CALENDAR_READ)
    public Page<CalendarVersionView> versions(@PathParam("year") int year) {
        return all(service.versions(year));
    }

    /** Parts: {@code file} (json, csv or xlsx), {@code year}, {@code source}. */
    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.CALENDAR_EDIT)
    public Response importYear(
            @FormParam("file") @Nullable EntityPart file,
            @FormParam("year") @Nullable EntityPart year,
            @FormParam("source") @Nullable EntityPart source)
            throws IOException {
        if (file == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        try (InputStream content = file.getContent()) {
            byte[] bytes = content.readNBytes(ImportYear.MAX_BYTES + 1);
            ImportYear command = new ImportYear(number(text(year)), text(source), bytes);
            ImportedYear imported = service.importYear(bytes.length > ImportYear.MAX_BYTES ? command : records.validated(command));
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, RestApplication.PATH + "/calendar/versions/" + imported.draft().id())
                    .entity(imported)
                    .build();
        }
    }

    @GET
    @Path(ID)
    @Requires(Permission.CALENDAR_READ)
    public CalendarVersionView version(@PathParam("id") long id) {
        return service.version(id);
    }

    /** What the version would make different from what holds now. */
    @GET
    @Path(ID + "/changes")
    @Requires(Permission.CALENDAR_READ)
    public Page<CalendarChange> changes(@PathParam("id") long id) {
        return all(service.changes(id));
    }

    @GET
    @Path(ID + "/rejects")
    @Produces("text/csv;charset=UTF-8")
    @Requires(Permission.CALENDAR_READ)
    public Response rejects(@PathParam("id") long id) {
        return Response.ok(RejectsCsv.of(service.rejects(id)).getBytes(UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path(ID + "/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CALENDAR_PUBLISH)
    public CalendarVersionView publish(@PathParam("id") long id, Decision decision) {
        return service.publish(id, decision.note());
    }

    @POST
    @Path(ID + "/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CALENDAR_PUBLISH)
    public CalendarVersionView reject(@PathParam("id") long id, Decision decision) {
        return service.reject(id, decision.note());
    }

    /** Browsers and most clients name no character set of a text part; it is UTF-8. */
    private static String text(@Nullable EntityPart part) throws IOException {
        if (part == null) {
            return "";
        }
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(MAX_TEXT), UTF_8);
        }
    }

    private static int number(String year) {
        if (year.isBlank()) {
            throw BusinessException.invalid("year", "field.required", Map.of());
        }
        try {
            return Integer.parseInt(year.strip());
        } catch (NumberFormatException notANumber) {
            throw BusinessException.invalid("year", "field.type.integer", Map.of());
        }
    }

    private static <T> Page<T> all(List<T> items) {
        return Page.whole(items);
    }
}
