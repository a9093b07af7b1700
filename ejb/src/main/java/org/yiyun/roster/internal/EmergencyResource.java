package org.yiyun.roster.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;
import org.yiyun.roster.AddResource;
import org.yiyun.roster.ResourceKind;
import org.yiyun.roster.ResourceView;

/** An emergency tool, resource or backup channel: never changed, only taken off the next list. */
@Entity
@Table(name = "duty_resource")
public class EmergencyResource extends VoidableEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_resource_seq")
    @SequenceGenerator(name = "duty_resource_seq", sequenceName = "duty_resource_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    private String name;
    private String amount;
    private String place;
    private String keeper;
    private String phone;
    private @Nullable String usage;

    protected EmergencyResource() {}

    public EmergencyResource(AddResource command, String by, Instant at) {
        super(by, at);
        kind = command.kind();
        name = command.name().strip();
        amount = command.amount().strip();
        place = command.place().strip();
        keeper = command.keeper().strip();
        phone = command.phone().strip();
        usage = Typed.orNull(command.usage());
    }

    public ResourceView view() {
        return new ResourceView(id, kind, name, amount, place, keeper, phone, usage);
    }
}
