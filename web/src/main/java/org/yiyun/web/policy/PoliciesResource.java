package org.yiyun.web.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.AcceptCases;
import org.yiyun.policy.CaseProposals;
import org.yiyun.policy.CaseQueries;
import org.yiyun.policy.CopyPolicy;
import org.yiyun.policy.DraftPolicy;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.ParameterUse;
import org.yiyun.policy.PolicyConfirmationService;
import org.yiyun.policy.PolicyForce;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyService;
import org.yiyun.policy.PolicyTestResult;
import org.yiyun.policy.PolicyUse;
import org.yiyun.policy.PolicyUseQueries;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.PolicyView;
import org.yiyun.policy.PolicyYearService;
import org.yiyun.policy.YearlyReview;
import org.yiyun.policy.engine.DecisionTree;
import org.yiyun.policy.engine.ParameterGap;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.TextChange;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;

/** Policies and their versions (contracts.md §2.4). */
@Path("policies")
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {
    private static final String VERSION = "{policy}/versions/{version: [0-9]{1,9}}";
    private static final int MAX_REASON = 500;

    @Inject
    private PolicyQueries queries;

    @Inject
    private PolicyService service;

    @Inject
    private CaseQueries cases;

    @Inject
    private PolicyConfirmationService confirmations;

    @Inject
    private PolicyYearService years;

    @Inject
    private PolicyUseQueries users;

    @Inject
    private Creations creations;

    @Inject
    private RecordReader records;

    /** Why something is done; the whole body may be left out. */
    public record Note(@Nullable @Size(max = 500) String note) {}

    /** Why an approver refuses, or a confirmation is taken back. */
    public record Refusal(@NotBlank @Size(max = 500) String note) {}

    /** From when on the version before holds again; today if not given. The whole body may be left out. */
    public record Rollback(@Nullable LocalDate from, @Nullable @Size(max = 500) String note) {}

    /** Code and title of a policy to come; {@code from} is its first day, without it the first one that the text allows. */
    public record Copy(
            @NotBlank @Size(max = 60) String scheme, @NotBlank @Size(max = 200) String title, @Nullable LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** Which proposed cases are right, and how that was made sure. */
    public record Confirmation(
            @NotEmpty @Size(max = 500) List<@NotBlank String> names, @NotBlank @Size(max = 500) String checked,
            @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Requires(Permission.POLICY_READ)
    public Page<PolicyView> policies() {
        return Page.whole(queries.list());
    }

    /** What of each policy in force should have changed for the year (应调整未调整). */
    @GET
    @Path("yearly")
    @Requires(Permission.POLICY_READ)
    public Page<YearlyReview> yearly() {
        return Page.whole(years.reviews());
    }

    @GET
    @Path("{policy}/versions")
    @Requires(Permission.POLICY_READ)
    public Page<PolicyVersionView> versions(@PathParam("policy") String policy) {
        return Page.whole(queries.versions(policy));
    }

    /** When which version is and was in force, by effective day and by knowledge. */
    @GET
    @Path("{policy}/force")
    @Requires(Permission.POLICY_READ)
    public Page<PolicyForce> force(@PathParam("policy") String policy) {
        return Page.whole(queries.forces(policy));
    }

    @GET
    @Path(VERSION)
    @Requires(Permission.POLICY_READ)
    public PolicyVersionView version(@PathParam("policy") String policy, @PathParam("version") int version) {
        return queries.version(policy, version);
    }

    /** Days and combinations for which parameters of the version have no value to calculate with; overlaps there are none. */
    @GET
    @Path(VERSION + "/gaps")
    @Requires(Permission.POLICY_READ)
    public Page<ParameterGap> gaps(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Page.whole(queries.gaps(policy, version));
    }

    /** The version as it was written. */
    @GET
    @Path(VERSION + "/content")
    @Produces("application/yaml;charset=UTF-8")
    @Requires(Permission.POLICY_READ)
    public Response content(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Response.ok(queries.content(policy, version).getBytes(UTF_8)).build();
    }

    /** The cases of the version: claims in order with what each has to come to. */
    @GET
    @Path(VERSION + "/cases")
    @Requires(Permission.POLICY_READ)
    public Page<PolicyCase> cases(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Page.whole(queries.cases(policy, version));
    }

    /** What the text says otherwise than that of version {@code ?against=}, with three lines on either side. */
    @GET
    @Path(VERSION + "/difference")
    @Requires(Permission.POLICY_READ)
    public Page<TextChange> difference(@PathParam("policy") String policy, @PathParam("version") int version, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Integer against = parameters.number("against", 1, Integer.MAX_VALUE);
        parameters.check();
        if (against == null) {
            throw BusinessException.invalid("against", "field.required", Map.of());
        }
        return Page.whole(queries.difference(policy, version, against));
    }

    /** The decision tables as trees. */
    @GET
    @Path(VERSION + "/trees")
    @Requires(Permission.POLICY_READ)
    public Page<DecisionTree> trees(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Page.whole(queries.trees(policy, version));
    }

    /** What depends on each parameter: steps and rows, cases, policy texts, articles (POL-12). */
    @GET
    @Path(VERSION + "/uses")
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public Page<ParameterUse> uses(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Page.whole(cases.uses(policy, version));
    }

    /** Who rests on the policy as a whole: institutions that charge by it, insurances that are settled by it (POL-12). */
    @GET
    @Path("{policy}/users")
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public Page<PolicyUse> users(@PathParam("policy") String policy) {
        return Page.whole(users.of(policy));
    }

    /** A draft: the body is the policy itself, in YAML or JSON; {@code ?from=} says from which day on it is to be in force. */
    @POST
    @Path("{policy}/versions")
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/plain", MediaType.APPLICATION_JSON})
    @Requires(Permission.POLICY_EDIT)
    public Response draft(
            @PathParam("policy") String policy, @QueryParam("reason") @DefaultValue("") String reason,
            @Context UriInfo uri, byte[] body) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LocalDate from = parameters.date("from");
        if (reason.length() > MAX_REASON) {
            throw BusinessException.invalid("reason", "field.size", Map.of("min", 0, "max", MAX_REASON));
        }
        String content = new String(body, UTF_8);
        return creations.once(content, () -> {
            PolicyVersionView draft = service.draft(new DraftPolicy(policy, content, reason, from));
            return Creations.created("/policies/" + policy + "/versions/" + draft.version(), draft.edition(), draft);
        });
    }

    /** A new policy that begins as a copy of the version. */
    @POST
    @Path(VERSION + "/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POLICY_EDIT)
    public Response copy(@PathParam("policy") String policy, @PathParam("version") int version, Copy copy) {
        return creations.once(copy, () -> {
            PolicyVersionView draft = service.copy(new CopyPolicy(policy, version, copy.scheme(), copy.title(), copy.from(), copy.reason()));
            return Creations.created("/policies/" + draft.policy() + "/versions/" + draft.version(), draft.edition(), draft);
        });
    }

    /** Runs the cases of the version. */
    @POST
    @Path(VERSION + "/test")
    @Requires(Permission.POLICY_EDIT)
    public PolicyTestResult test(@PathParam("policy") String policy, @PathParam("version") int version) {
        return service.test(policy, version);
    }

    /** Cases at the ends of the version's segments, intervals and limits, with what it gives there now. */
    @GET
    @Path(VERSION + "/proposals")
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public CaseProposals proposals(@PathParam("policy") String policy, @PathParam("version") int version) {
        return cases.proposals(policy, version);
    }

    /** Proposed cases become cases of a new draft; {@code checked} says how their amounts were confirmed. */
    @POST
    @Path(VERSION + "/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POLICY_EDIT)
    public Response accept(@PathParam("policy") String policy, @PathParam("version") int version, Confirmation confirmation) {
        return creations.once(confirmation, () -> {
            PolicyVersionView draft = service.accept(
                    new AcceptCases(policy, version, confirmation.names(), confirmation.checked(), confirmation.reason()));
            return Creations.created("/policies/" + policy + "/versions/" + draft.version(), draft.edition(), draft);
        });
    }

    /**
     * Changes each figure of the version a little and tells which changes no case notices; changes nothing. What ten seconds are not
     * enough for is left out: {@code ?skip=} with the {@code next} of the answer goes on with it.
     */
    @POST
    @Path(VERSION + "/mutations")
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public MutationReport mutations(@PathParam("policy") String policy, @PathParam("version") int version, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Integer skip = parameters.number("skip", 0, Integer.MAX_VALUE);
        parameters.check();
        return cases.mutations(policy, version, skip == null ? 0 : skip);
    }

    @POST
    @Path(VERSION + "/submit")
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView submit(@PathParam("policy") String policy, @PathParam("version") int version, InputStream body) throws IOException {
        return service.submit(policy, version, note(body));
    }

    /** The bureau confirms the configuration plan. */
    @POST
    @Path(VERSION + "/confirm")
    @Requires(Permission.POLICY_CONFIRM)
    public PolicyVersionView confirm(@PathParam("policy") String policy, @PathParam("version") int version, InputStream body) throws IOException {
        return confirmations.confirm(policy, version, note(body));
    }

    /** The bureau takes its confirmation back. */
    @POST
    @Path(VERSION + "/withdraw-confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POLICY_CONFIRM)
    public PolicyVersionView withdraw(@PathParam("policy") String policy, @PathParam("version") int version, Refusal refusal) {
        return confirmations.withdraw(policy, version, refusal.note());
    }

    @POST
    @Path(VERSION + "/approve")
    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView approve(@PathParam("policy") String policy, @PathParam("version") int version, InputStream body) throws IOException {
        return service.approve(policy, version, note(body));
    }

    @POST
    @Path(VERSION + "/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView reject(@PathParam("policy") String policy, @PathParam("version") int version, Refusal refusal) {
        return service.reject(policy, version, refusal.note());
    }

    @POST
    @Path(VERSION + "/publish")
    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView publish(@PathParam("policy") String policy, @PathParam("version") int version, InputStream body) throws IOException {
        return service.publish(policy, version, note(body));
    }

    /** What was published before holds again, as a new version. */
    @POST
    @Path(VERSION + "/rollback")
    @Requires(Permission.POLICY_PUBLISH)
    public Response rollback(@PathParam("policy") String policy, @PathParam("version") int version, InputStream body)
            throws IOException {
        Rollback rollback = records.read(RecordBodyReader.text(body), Rollback.class);
        return creations.once(rollback, () -> {
            PolicyVersionView restored = service.rollback(policy, version, rollback.from(), text(rollback.note()));
            return Creations.created("/policies/" + policy + "/versions/" + restored.version(), restored.edition(), restored);
        });
    }

    private String note(InputStream body) throws IOException {
        return text(records.read(RecordBodyReader.text(body), Note.class).note());
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note;
    }
}
