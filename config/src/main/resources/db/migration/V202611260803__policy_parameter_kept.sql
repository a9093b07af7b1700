-- What is expected to change every year and stays as it is for one, with the reason and the document (应调整未调整). Never changed.
create table policy_parameter_kept (
    policy    text        not null,
    parameter text        not null,
    year      int         not null,
    reason    text        not null,
    document  text        not null,
    kept_at   timestamptz not null,
    kept_by   text        not null,
    kept_name text        not null,
    constraint pk_policy_parameter_kept primary key (policy, year, parameter),
    constraint fk_policy_parameter_kept_policy foreign key (policy) references policy (id)
);
comment on column policy_parameter_kept.year is 'policy year, by the calendar year in which it begins';

insert into schema_compatibility (version, builds_with) values ('202611260803', '202611260400');
