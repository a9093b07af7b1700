package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.EmergencyResource;
import org.yiyun.roster.internal.EmergencyResources;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Emergency tools, resources and backup channels (应急工具与资源、备用通信, REQ-EMG-07), beside the emergency contacts: kept by who keeps the
 * roster, and published as a list. The list is what everybody sees; numbers on it are meant to be called, so they are not masked.
 */
@Stateless
public class ResourceService {
    private static final String SUBJECT = "duty-resource";

    private final EmergencyResources resources;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ResourceService(EmergencyResources resources, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.resources = resources;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ResourceService() {
        this(null, null, null, null);
    }

    /** The list that is published; number 0 and nothing on it before the first. */
    @Requires(Permission.DUTY_READ)
    public ResourceList published() {
        return resources.latest();
    }

    /** What the next list would say. */
    @Requires(Permission.DUTY_EDIT)
    public List<ResourceView> kept() {
        return resources.kept();
    }

    /** It is on the next list. */
    @Requires(Permission.DUTY_EDIT)
    public ResourceView add(AddResource command) {
        reader.validated(command);
        var resource = new EmergencyResource(command, Callers.current().name(), clock.now());
        resources.add(resource);
        var view = resource.view();
        audit.record("duty.resource-add", SUBJECT, String.valueOf(view.id()), Map.of("kind", view.kind(), "name", view.name()));
        return view;
    }

    /** It is not on the next list any more. @throws BusinessException NOT_FOUND, CONFLICT if it was taken off before */
    @Requires(Permission.DUTY_EDIT)
    public void remove(long id) {
        resources.get(id).end(Callers.current().name(), clock.now());
        audit.record("duty.resource-remove", SUBJECT, String.valueOf(id), Map.of());
    }

    /** @throws BusinessException CONFLICT if the list that is published says the same already */
    @Requires(Permission.DUTY_EDIT)
    public ResourceList publish() {
        var latest = resources.latest();
        if (latest.resources().equals(resources.kept())) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", latest.number()));
        }
        resources.publish(latest.number() + 1, Callers.current().name(), clock.now());
        var published = resources.latest();
        audit.record("duty.resource-publish", SUBJECT, String.valueOf(published.number()), Map.of("resources", published.resources().size()));
        return published;
    }
}
