-- Policies as dated data (POL-01, POL-05): a version is a text that is never changed once it leaves the draft.
create table policy (
    id         text        not null,
    title      text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_policy primary key (id),
    constraint ck_policy_id check (id ~ '^[A-Z][A-Z0-9_]{1,59}$')
);

create sequence policy_version_seq increment by 50;

create table policy_version (
    id           bigint      not null,
    policy       text        not null,
    number       int         not null,
    content      text        not null,
    title        text        not null,
    effective    date        not null,
    status       text        not null,
    reason       text        not null,
    restores     int,
    tests        int,
    failed       int,
    test_result  text,
    tested_at    timestamptz,
    tested_by    text,
    submitted_at timestamptz,
    submitted_by text,
    decided_at   timestamptz,
    decided_by   text,
    decision     text,
    published_at timestamptz,
    published_by text,
    version      int         not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint pk_policy_version primary key (id),
    constraint uq_policy_version_number unique (policy, number),
    constraint fk_policy_version_policy foreign key (policy) references policy (id),
    constraint ck_policy_version_status check (status in ('DRAFT', 'TESTED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'PUBLISHED')),
    constraint ck_policy_version_maker check (decided_by is null or decided_by <> created_by)
);

-- Which version decides a day, as was known at a moment. Only the end of known is ever changed.
create table policy_force (
    policy  text      not null,
    version int       not null,
    valid   daterange not null,
    known   tstzrange not null,
    constraint fk_policy_force_version foreign key (policy, version) references policy_version (policy, number),
    constraint ck_policy_force_valid check (not isempty(valid)),
    constraint ck_policy_force_known check (not isempty(known)),
    constraint ex_policy_force_overlap exclude using gist (policy with =, valid with &&, known with &&)
);

-- What the archive holds must stay what it was.
create function policy_version_text_stays() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' and (new.content <> old.content or new.policy <> old.policy or new.number <> old.number) then
        raise exception 'the text of a policy version does not change' using errcode = '23514', constraint = 'ck_policy_version_text';
    end if;
    return new;
end $$;
create trigger policy_version_text_stays before update on policy_version
    for each row execute function policy_version_text_stays();
