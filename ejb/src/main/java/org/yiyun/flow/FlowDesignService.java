package org.yiyun.flow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.flow.internal.DesignDesk;
import org.yiyun.flow.internal.DesignPapers;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Designs how flows are after a change, tries and approves it (REQ-POL-07). */
@Stateless
public class FlowDesignService {
    private final DesignDesk desk;
    private final DesignPapers papers;

    @Inject
    public FlowDesignService(DesignDesk desk, DesignPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public FlowDesignService() {
        this(null, null);
    }

    /** @throws BusinessException NOT_FOUND also where nothing has been designed yet */
    @Requires(Permission.FLOW_READ)
    public FlowDesignView get(String flow, long change) {
        return desk.get(flow, change);
    }

    /**
     * Empty before something was designed.
     *
     * @throws BusinessException NOT_FOUND for no change of that flow
     */
    @Requires(Permission.FLOW_READ)
    public Optional<FlowDesignView> find(String flow, long change) {
        return desk.find(flow, change);
    }

    /** The flow by day, as approved changes have made it. */
    @Requires(Permission.FLOW_READ)
    public List<FlowVersionView> versions(String flow, Locale language) {
        return desk.versions(flow, language);
    }

    /**
     * Results of tests go with an edit.
     *
     * @param version that was read; null for the first time
     * @throws BusinessException NOT_FOUND, STALE_DATA; INVALID for steps that there are not, and unless it is a draft
     */
    @Requires(Permission.FLOW_EDIT)
    public FlowDesignView save(String flow, long change, EditFlowDesign edit, @Nullable Integer version, Locale language) {
        return desk.save(flow, change, edit, version, language);
    }

    /** @param test its place, from 0 */
    @Requires(Permission.FLOW_EDIT)
    public FlowDesignView record(String flow, long change, int test, RecordFlowTest result, int version) {
        return desk.record(flow, change, test, result, version);
    }

    /** @throws BusinessException INVALID as long as a new step is on no path of a test, or a test has not passed */
    @Requires(Permission.FLOW_EDIT)
    public FlowDesignView submit(String flow, long change, int version) {
        return desk.submit(flow, change, version);
    }

    /** @throws BusinessException SAME_PERSON for who designed or submitted it; INVALID unless it waits */
    @Requires(Permission.FLOW_APPROVE)
    public FlowDesignView decide(String flow, long change, DecideFlowDesign decision, int version) {
        return desk.decide(flow, change, decision, version);
    }

    /** Makes 《流程配置操作手册》 or 《流程测试案例》 by its Word template; kept. */
    @Requires(Permission.FLOW_EDIT)
    public DocumentView make(String flow, long change, FlowPaper paper) {
        return papers.make(desk.get(flow, change), paper);
    }

    /** The newest first. */
    @Requires(Permission.FLOW_READ)
    public List<DocumentView> papers(String flow, long change) {
        desk.get(flow, change);
        return papers.of(change);
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.FLOW_READ)
    public DocumentView paper(String flow, long change, long id) {
        desk.get(flow, change);
        return papers.get(change, id);
    }

    /** Its bytes; audited. */
    @Requires(Permission.FLOW_READ)
    public byte[] content(String flow, long change, long id) {
        desk.get(flow, change);
        return papers.content(change, id);
    }
}
