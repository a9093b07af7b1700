-- Word templates as dated data, and the documents made from them (Word 模板, 文书; POL-03, POL-04, POL-06, CODE-03).
create table document_template (
    kind         text        not null,
    version      int         not null,
    status       text        not null,
    revision     int,
    name         text        not null,
    note         text        not null,
    size         bigint      not null,
    sha256       text        not null,
    content      bytea       not null,
    unused       text        not null,
    effective    date,
    created_at   timestamptz not null,
    created_by   text        not null,
    tried_at     timestamptz,
    tried_by     text,
    published_at timestamptz,
    published_by text,
    constraint pk_document_template primary key (kind, version),
    constraint ck_document_template_status check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    constraint ck_document_template_published check (
        (status = 'PUBLISHED') = (effective is not null and published_at is not null and published_by is not null))
);
create unique index uq_document_template_draft on document_template (kind) where status = 'DRAFT';
comment on table document_template is 'Versions of Word templates; kind is a DocumentKind of the code';
comment on column document_template.revision is 'of the template that the product brought; null for one that people uploaded';
comment on column document_template.unused is 'placeholders of the kind that the version does not use, one a line';
comment on column document_template.effective is 'first day on which documents are made by it';

create function document_template_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'DRAFT' or new.content <> old.content or new.sha256 <> old.sha256
            or new.kind <> old.kind or new.version <> old.version then
        raise exception 'a version of a template does not change' using errcode = '23514', constraint = 'ck_document_template_stays';
    end if;
    return new;
end $$;
create trigger document_template_stays before update or delete on document_template
    for each row execute function document_template_stays();

create sequence document_seq;

create table document (
    id               bigint      not null,
    kind             text        not null,
    title            text        not null,
    subject_type     text        not null,
    subject_id       text        not null,
    template_version int         not null,
    data             jsonb       not null,
    name             text        not null,
    size             bigint      not null,
    sha256           text        not null,
    content          bytea       not null,
    created_at       timestamptz not null,
    created_by       text        not null,
    constraint pk_document primary key (id),
    constraint fk_document_template foreign key (kind, template_version) references document_template (kind, version)
);
create index ix_document_subject on document (subject_type, subject_id, id);
create trigger tr_document_append_only before update or delete on document
    for each row execute function refuse_change();
comment on table document is 'Documents as they were made; append-only';
comment on column document.data is 'what its template was filled with: values by name, rows by table';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('analyst', 'TEMPLATE_READ TEMPLATE_EDIT'),
    ('bureau', 'TEMPLATE_READ TEMPLATE_PUBLISH'),
    ('leader', 'TEMPLATE_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262220', '202611260400');
