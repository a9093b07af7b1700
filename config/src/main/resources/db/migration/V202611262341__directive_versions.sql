-- One text may change several policies: it is tied to one version of each. Builds before this one know a single tie, in the columns
-- policy and policy_version of directive; what they write there while both run is taken over.
create table directive_version (
    directive_id   bigint not null,
    policy         text   not null,
    policy_version int    not null,
    constraint pk_directive_version primary key (directive_id, policy),
    constraint fk_directive_version_directive foreign key (directive_id) references directive (id),
    constraint fk_directive_version_version foreign key (policy, policy_version) references policy_version (policy, number)
);
create index ix_directive_version_policy on directive_version (policy, policy_version);
comment on table directive_version is 'The versions of policies that a directive has become, one of each policy';

insert into directive_version (directive_id, policy, policy_version)
select id, policy, policy_version from directive where policy is not null;

create function directive_tie() returns trigger language plpgsql as $$
begin
    if new.policy is null then
        delete from directive_version where directive_id = new.id;
    else
        insert into directive_version (directive_id, policy, policy_version) values (new.id, new.policy, new.policy_version)
        on conflict (directive_id, policy) do update set policy_version = excluded.policy_version;
    end if;
    return null;
end $$;
create trigger tr_directive_tie after update of policy, policy_version on directive for each row
    when ((old.policy, old.policy_version) is distinct from (new.policy, new.policy_version)) execute function directive_tie();

insert into schema_compatibility (version, builds_with) values ('202611262341', '202611260400');
