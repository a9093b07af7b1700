package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.yiyun.roster.DeputyView;
import org.yiyun.roster.DutyCandidate;

/** A key post with an A and a B person (AB角); ended ones stay, voided. */
@Entity
@Table(name = "duty_deputy")
public class Deputy extends VoidableEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_deputy_seq")
    @SequenceGenerator(name = "duty_deputy_seq", sequenceName = "duty_deputy_seq", allocationSize = 50)
    private Long id;

    private String title;
    private String staff;

    @Column(name = "staff_name")
    private String staffName;

    private String deputy;

    @Column(name = "deputy_name")
    private String deputyName;

    protected Deputy() {}

    public Deputy(String title, DutyCandidate staff, DutyCandidate deputy, String by, Instant at) {
        super(by, at);
        this.title = title;
        this.staff = staff.staff();
        staffName = staff.name();
        this.deputy = deputy.staff();
        deputyName = deputy.name();
    }

    public String staff() {
        return staff;
    }

    public String deputy() {
        return deputy;
    }

    String deputyName() {
        return deputyName;
    }

    public DeputyView view() {
        return new DeputyView(id, title, staff, staffName, deputy, deputyName, version());
    }
}
