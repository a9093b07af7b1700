package org.yiyun.web.benefit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.yiyun.benefit.BillSheet;

/** A settlement sheet to be saved. It tells of a person: nobody on the way keeps it. */
public final class SheetAnswer {
    private SheetAnswer() {}

    public static Response of(BillSheet sheet) {
        return Response.ok(sheet.content(), sheet.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sheet.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
