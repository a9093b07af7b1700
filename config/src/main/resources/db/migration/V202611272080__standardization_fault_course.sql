-- What was said of a finding, step by step: a correction that was returned, and why, stands beside the one that was confirmed (STD-05).
create table standard_review_step (
    review_id bigint      not null,
    fault     int         not null,
    step      int         not null,
    kind      text        not null,
    at        timestamptz not null,
    actor     text        not null,
    words     text        not null,
    due_on    date        not null,
    constraint pk_standard_review_step primary key (review_id, fault, step),
    constraint fk_standard_review_step_fault foreign key (review_id, fault) references standard_review_fault (review_id, sequence),
    constraint ck_standard_review_step_kind check (kind in ('CORRECTED', 'RETURNED', 'CONFIRMED'))
);
create trigger tr_standard_review_step_append_only before update or delete on standard_review_step
    for each row execute function refuse_change();
comment on column standard_review_step.fault is 'number of the finding within its review';
comment on column standard_review_step.due_on is 'the day by which it is to be corrected, after this step';

-- What was corrected last before there were steps, so that it is not lost when it is returned and corrected anew. When a correction was
-- returned or confirmed was not kept.
insert into standard_review_step (review_id, fault, step, kind, at, actor, words, due_on)
select review_id, sequence, 1, 'CORRECTED', corrected_at, corrected_by, correction, due_on from standard_review_fault
where correction is not null and corrected_by is not null and corrected_at is not null;

insert into schema_compatibility (version, builds_with) values ('202611272080', '202611260400');
