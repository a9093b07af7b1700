package org.yiyun.web.benefit;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitService;
import org.yiyun.benefit.BillChange;
import org.yiyun.benefit.BillDetails;
import org.yiyun.benefit.BillFilter;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillSheet;
import org.yiyun.benefit.BillView;
import org.yiyun.benefit.ImpactComparison;
import org.yiyun.benefit.ImpactService;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** Bills that are settled and kept, with what accumulates over them. */
@Path("benefits/bills")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BillsResource {
    private static final int MAX_SCHEME = 60;
    private static final int MAX_INSTITUTION = 12;

    @Inject
    private BenefitService service;

    @Inject
    private BillQueries queries;

    @Inject
    private ImpactService impacts;

    @Inject
    private Creations creations;

    /** Why a bill is taken back. */
    public record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Settles a bill by the version in force; needs {@code person.idNumber}, and keeps {@code claim.institution.code}, the national code of
     * the institution that charges, beside the bill. Tells which other bills have changed.
     */
    @POST
    @Requires(Permission.BENEFIT_SETTLE)
    public Response settle(CalculateBody body) {
        return creations.once(body, () -> {
            BillChange change = service.settle(body.bill());
            return Creations.created("/benefits/bills/" + change.bill().number(), change.bill().revision(), change);
        });
    }

    /** The newest first, by {@code scheme}, days {@code from} and {@code to}, {@code institution} (national code), and {@code cancelled=true|false}. */
    @GET
    @Requires(Permission.BENEFIT_READ)
    public Page<BillView> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        String scheme = parameters.text("scheme", MAX_SCHEME);
        String institution = parameters.text("institution", MAX_INSTITUTION);
        LocalDate from = parameters.date("from");
        LocalDate to = parameters.date("to");
        @Nullable Boolean cancelled = uri.getQueryParameters().containsKey("cancelled") ? parameters.flag("cancelled") : null;
        PageRequest page = parameters.page();
        parameters.check();
        return queries.list(new BillFilter(scheme, from, to, cancelled, institution), page);
    }

    /** Worked out again from the archived version, with every step, every earlier result and what has accumulated. */
    @GET
    @Path("{number}")
    @Requires(Permission.BENEFIT_READ)
    public BillDetails bill(@PathParam("number") String number) {
        return queries.get(number);
    }

    /** This bill and another side by side, with where they part in words. */
    @GET
    @Path("{number}/compare/{other}")
    @Requires(Permission.BENEFIT_READ)
    public BenefitComparison compare(@PathParam("number") String number, @PathParam("other") String other) {
        return queries.compare(number, other);
    }

    /** The bill by version {@code ?version=} of its policy, draft or not, beside the one that decided it, with every step; nothing is kept. */
    @GET
    @Path("{number}/what-if")
    @Requires(Permission.BENEFIT_READ)
    public ImpactComparison whatIf(@PathParam("number") String number, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Integer version = parameters.number("version", 1, Integer.MAX_VALUE);
        parameters.check();
        if (version == null) {
            throw BusinessException.invalid("version", "field.required", Map.of());
        }
        return impacts.whatIf(number, version);
    }

    /** The printable explanation, a Word document. */
    @GET
    @Path("{number}/sheet")
    @Produces(BillSheet.DOCX)
    @Requires(Permission.BENEFIT_READ)
    public Response sheet(@PathParam("number") String number) {
        return SheetAnswer.of(queries.sheet(number, BillSheet.Format.DOCX));
    }

    /** The printable explanation as a PDF that brings its fonts. */
    @GET
    @Path("{number}/sheet.pdf")
    @Produces(BillSheet.PDF)
    @Requires(Permission.BENEFIT_READ)
    public Response pdf(@PathParam("number") String number) {
        return SheetAnswer.of(queries.sheet(number, BillSheet.Format.PDF));
    }

    /** Takes a bill back; later bills of the person are worked out again. */
    @POST
    @Path("{number}/cancel")
    @Requires(Permission.BENEFIT_SETTLE)
    public BillChange cancel(@PathParam("number") String number, Cancellation cancellation) {
        return service.cancel(number, cancellation.reason());
    }
}
