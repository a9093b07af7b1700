package org.yiyun.web.task;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.task.AssignTask;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskBoard;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskService;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.TaskView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** Tasks and their supervision (REQ-DESK-16). */
@Tag(name = "tasks", description = "Tasks and their supervision 任务督办")
@Path("tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private TaskService service;

    @Inject
    private TaskQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Give a task to its owner", description = "Due by a day or after so many working days of the legal calendar.")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "The task, with Location and ETag")
    @Requires(Permission.TASK_ASSIGN)
    public Response assign(AssignTask command) {
        return creations.once(command, () -> {
            var task = service.assign(command);
            return Creations.created("/tasks/" + task.number(), task.version(), task);
        });
    }

    @GET
    @Operation(summary = "Tasks that the caller may see, newest first",
            description = "Unknown parameters are refused. Values of a list may be repeated or separated by commas.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TaskStatus.class))
    @Parameter(name = "priority", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TaskPriority.class))
    @Parameter(name = "worker", in = ParameterIn.QUERY, description = "Login of owner or co-worker",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "giver", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "relatedKind", in = ParameterIn.QUERY, description = "With relatedNumber",
            schema = @Schema(implementation = RelatedKind.class))
    @Parameter(name = "relatedNumber", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, title, text, result or leader",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Given at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Given before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "waiting", in = ParameterIn.QUERY, description = "Done, or with an extension asked for",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.TASK_READ)
    public Page<TaskRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.inOrder(from, to);
        var filter = new TaskFilter(
                parameters.constants("status", TaskStatus.class), parameters.constants("priority", TaskPriority.class),
                parameters.text("worker", NAME), parameters.text("owner", NAME), parameters.text("giver", NAME), related(parameters),
                parameters.text("q", WORDS), from, to, parameters.flag("overdue"), parameters.flag("waiting"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    private static @Nullable TaskRelation related(Parameters parameters) {
        Set<RelatedKind> kinds = parameters.constants("relatedKind", RelatedKind.class);
        var number = parameters.text("relatedNumber", NAME);
        if (kinds.size() > 1) {
            parameters.fault("relatedKind", "field.repeated", Map.of());
        } else if (kinds.isEmpty() != (number == null)) {
            parameters.fault(number == null ? "relatedNumber" : "relatedKind", "field.required", Map.of());
        }
        return number == null || kinds.isEmpty() ? null : new TaskRelation(kinds.iterator().next(), number);
    }

    @GET
    @Path("board")
    @Operation(summary = "The tasks that a supervisor may see, counted by owner")
    @Requires(Permission.TASK_SUPERVISE)
    public TaskBoard board() {
        return queries.board();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One task", description = "With ETag; 304 for If-None-Match. 404 for whoever may not see it.")
    @APIResponseSchema(TaskView.class)
    @Requires(Permission.TASK_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var task = queries.get(number);
        return Resources.single(task.version(), task, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a task, reminders among it, oldest first")
    @Requires(Permission.TASK_READ)
    public Page<TaskEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        TaskCommand.NoteProgress.class, TaskCommand.FinishTask.class, TaskCommand.ConfirmTask.class, TaskCommand.ReturnTask.class,
        TaskCommand.AskExtension.class, TaskCommand.GrantExtension.class, TaskCommand.RefuseExtension.class, TaskCommand.UrgeTask.class,
        TaskCommand.ReassignTask.class, TaskCommand.HandOverTask.class, TaskCommand.WithdrawTask.class})))
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task as it is now")
    @Requires(Permission.TASK_READ)
    public Response apply(
            @PathParam("number") String number,
            @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        return verbs.apply(path, TaskVerb.ofPath(path), TaskVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), TaskView::version);
    }
}
