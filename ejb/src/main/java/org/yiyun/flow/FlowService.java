package org.yiyun.flow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.internal.FlowDesk;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Keeps flows, their logs and their changes (REQ-SCP-09). */
@Stateless
public class FlowService {
    private final FlowDesk desk;

    @Inject
    public FlowService(FlowDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public FlowService() {
        this(null);
    }

    /**
     * Makes what is new and changes what is known.
     *
     * @param version that was read; null for something new
     * @throws BusinessException ALREADY_EXISTS, NOT_FOUND, STALE_DATA; INVALID for another source than before, steps that do not go with
     *     the source, and the kind COMPLAINT
     */
    @Requires(Permission.FLOW_EDIT)
    public FlowView save(EditFlow edit, @Nullable Integer version, Locale language) {
        return desk.save(edit, version, language);
    }

    /**
     * Takes a csv or xlsx file with steps of cases; lines that are wrong are kept as rejects, the others taken. The same file again
     * changes nothing.
     *
     * @throws BusinessException NOT_FOUND, TOO_LARGE; INVALID for a flow of this product's own, and for a file that cannot be read or has
     *     no or too many lines
     */
    @Requires(Permission.FLOW_EDIT)
    public FlowImportView take(String flow, String fileName, InputStream content) {
        try {
            return desk.take(flow, fileName, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes steps of cases of a call, in the same way. */
    @Requires(Permission.FLOW_EDIT)
    public FlowImportView put(String flow, PutEvents events) {
        return desk.put(flow, events);
    }

    /** The newest first. @throws BusinessException NOT_FOUND */
    @Requires(Permission.FLOW_EDIT)
    public List<FlowImportView> imports(String flow) {
        return desk.imports(flow);
    }

    /** @throws BusinessException NOT_FOUND also for an import of another flow */
    @Requires(Permission.FLOW_EDIT)
    public List<RejectedLine> rejects(String flow, long id) {
        return desk.rejects(flow, id);
    }

    /** @throws BusinessException NOT_FOUND; INVALID for a ticket without a change plan, and for an unknown suggestion */
    @Requires(Permission.FLOW_EDIT)
    public FlowChangeView plan(String flow, EditFlowChange edit) {
        return desk.plan(flow, edit);
    }

    /** @throws BusinessException as {@link #plan}, and STALE_DATA */
    @Requires(Permission.FLOW_EDIT)
    public FlowChangeView replan(String flow, long id, EditFlowChange edit, int version) {
        return desk.replan(flow, id, edit, version);
    }
}
