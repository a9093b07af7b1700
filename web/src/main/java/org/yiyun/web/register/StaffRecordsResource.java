package org.yiyun.web.register;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.register.personnel.AddCertificate;
import org.yiyun.register.personnel.EditStaffRecord;
import org.yiyun.register.personnel.PersonnelQueries;
import org.yiyun.register.personnel.PersonnelService;
import org.yiyun.register.personnel.StaffRecordView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Qualification of staff (REQ-PER-02). */
@Tag(name = "staff-records", description = "Qualification of staff 人员资质")
@Path("staff-records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StaffRecordsResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private PersonnelQueries queries;

    @Inject
    private PersonnelService service;

    @Inject
    private RecordReader reader;

    /** Why a certificate counts no more. */
    public record VoidCertificate(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Everybody who is active, with education, experience and certificates")
    @Requires(Permission.STAFF_RECORD_READ)
    public Page<StaffRecordView> list() {
        return Page.whole(queries.list());
    }

    @GET
    @Path("{staff}")
    @Operation(summary = "Somebody's qualification", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(StaffRecordView.class)
    @Requires(Permission.STAFF_RECORD_READ)
    public Response get(@PathParam("staff") String staff, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var record = queries.get(staff);
        return Resources.single(record.version(), record, known);
    }

    @PUT
    @Path("{staff}")
    @Operation(summary = "Write somebody's education, experience and service lines", description = "Needs If-Match; version 0 before the first.")
    @APIResponseSchema(StaffRecordView.class)
    @Requires(Permission.STAFF_RECORD_EDIT)
    public Response edit(@PathParam("staff") String staff, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditStaffRecord edit) {
        var record = service.edit(staff, edit, ETags.required(ifMatch));
        return Resources.single(record.version(), record, null);
    }

    @POST
    @Path("{staff}/certificates")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add a certificate", description = "Part certificate: JSON with name, number, issuer, issuedOn, validUntil; part file: its proof, may be left out.")
    @APIResponseSchema(value = StaffRecordView.class, responseCode = "201")
    @Requires(Permission.STAFF_RECORD_EDIT)
    public Response add(
            @PathParam("staff") String staff, @FormParam("certificate") @Nullable EntityPart certificate, @FormParam("file") @Nullable EntityPart file)
            throws IOException {
        var command = reader.read(Parts.orEmpty(certificate), AddCertificate.class);
        if (file == null) {
            return created(service.addCertificate(staff, command, null, null));
        }
        try (var content = file.getContent()) {
            return created(service.addCertificate(staff, command, Parts.name(file), content));
        }
    }

    private static Response created(StaffRecordView record) {
        return Response.status(Response.Status.CREATED).entity(record).build();
    }

    @POST
    @Path("{staff}/certificates/" + ID + "/void")
    @Operation(summary = "Make a certificate count no more")
    @Requires(Permission.STAFF_RECORD_EDIT)
    public StaffRecordView revoke(@PathParam("staff") String staff, @PathParam("id") long id, VoidCertificate reason) {
        return service.voidCertificate(staff, id, reason.reason());
    }

    @GET
    @Path("{staff}/certificates/" + ID + "/proof")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The proof of a certificate", description = "Needs PERSONAL_DATA_READ too; the sight is audited.")
    @Requires(Permission.STAFF_RECORD_READ)
    public Response proof(@PathParam("staff") String staff, @PathParam("id") long id) {
        var file = queries.proof(staff, id);
        return SavedFile.answer(file.content(), file.mediaType(), Resources.attachment(file.name()));
    }
}
