package org.yiyun.web.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.audit.retention.LogView;
import org.yiyun.audit.retention.RetentionRule;
import org.yiyun.audit.retention.RetentionService;
import org.yiyun.audit.retention.SetRetention;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** For how long logs about persons are kept, as dated data (REQ-SEC-05). */
@Tag(name = "personal-logs", description = "Retention of logs about persons 个人信息日志保存期限")
@Path("personal-logs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
    @Inject
    private RetentionService service;

    @GET
    @Operation(summary = "The logs about persons, for how long each is kept today, and what was forgotten last")
    @Requires(Permission.RETENTION_READ)
    public Page<LogView> logs() {
        return Page.whole(service.logs());
    }

    @GET
    @Path("rules")
    @Operation(summary = "All periods, by log, the latest days first")
    @Requires(Permission.RETENTION_READ)
    public Page<RetentionRule> rules() {
        return Page.whole(service.rules());
    }

    @POST
    @Path("rules")
    @Operation(summary = "Keep a log for another time, from tomorrow on at the earliest", description = "What is older is deleted for good in the night of that day.")
    @Requires(Permission.RETENTION_EDIT)
    public Page<RetentionRule> set(SetRetention retention) {
        return Page.whole(service.set(retention));
    }
}
