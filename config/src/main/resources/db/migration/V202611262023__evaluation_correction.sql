-- Urged corrections (督促整改; CMPL-07): each is a task for a member of staff who follows it up with the institution.
create sequence evaluation_correction_seq;

create table evaluation_correction (
    id         bigint      not null,
    result_id  bigint      not null,
    number     int         not null,
    task       text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_evaluation_correction primary key (id),
    constraint uq_evaluation_correction_number unique (result_id, number),
    constraint uq_evaluation_correction_task unique (task),
    constraint fk_evaluation_correction_result foreign key (result_id) references evaluation_result (id)
);
create trigger tr_evaluation_correction_append_only before update or delete on evaluation_correction
  for each row execute function refuse_change();

insert into schema_compatibility (version, builds_with) values ('202611262023', '202611260400');
