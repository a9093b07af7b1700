package org.yiyun.catalog.maintenance.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.platform.EventEntity;

/** One entry of a maintenance's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "maintenance_event")
public class MaintenanceEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "maintenance_event_seq")
    @SequenceGenerator(name = "maintenance_event_seq", sequenceName = "maintenance_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Maintenance maintenance;

    protected MaintenanceEvent() {}

    MaintenanceEvent(Maintenance maintenance, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.maintenance = maintenance;
    }

    MaintenanceEventView view() {
        return new MaintenanceEventView(sequence(), type(), at(), actor(), details());
    }
}
