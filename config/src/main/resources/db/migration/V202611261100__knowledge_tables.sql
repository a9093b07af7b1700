-- Knowledge (知识库): articles, their versions with what they cite, votes, files, synonyms, and what searches ask for (ADR 076).
create extension if not exists pg_trgm;

create sequence article_seq increment by 50;
create sequence article_number_seq;
create table article (
    id           bigint      not null,
    number       text        not null,
    kind         text        not null,
    ticket       text,
    latest       int         not null,
    state        text        not null,
    published    int,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text,
    stale_at     timestamptz,
    stale_reason text,
    helpful      int         not null default 0,
    unhelpful    int         not null default 0,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_article primary key (id),
    constraint uq_article_number unique (number),
    constraint ck_article_kind check (kind in ('SOLUTION', 'FAQ', 'TEMPLATE', 'EMERGENCY_CASE', 'MANUAL')),
    constraint ck_article_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED')),
    constraint ck_article_votes check (helpful >= 0 and unhelpful >= 0)
);
comment on column article.state is 'of the latest version';
comment on column article.published is 'number of the version that readers get; null before the first';
create index ix_article_state on article (state, updated_at desc, id desc);
create index ix_article_ticket on article (ticket) where ticket is not null;
create index ix_article_stale on article (updated_at desc, id desc) where stale_at is not null;

create sequence article_text_seq increment by 50;
create table article_text (
    id           bigint      not null,
    article_id   bigint      not null,
    number       int         not null,
    state        text        not null,
    title        text        not null,
    keywords     text        not null,
    symptom      text        not null,
    cause        text        not null,
    solution     text        not null,
    review       text        not null,
    audience     text        not null,
    valid_from   date        not null,
    valid_to     date,
    note         text        not null,
    author       text        not null,
    submitted_at timestamptz,
    reviewer     text,
    reviewed_at  timestamptz,
    review_note  text,
    words        tsvector,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_article_text primary key (id),
    constraint fk_article_text_article foreign key (article_id) references article (id),
    constraint uq_article_text_number unique (article_id, number),
    constraint ck_article_text_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUPERSEDED')),
    constraint ck_article_text_valid check (valid_to is null or valid_to > valid_from),
    constraint ck_article_text_two_people check (state not in ('PUBLISHED', 'SUPERSEDED') or reviewer <> author)
);
comment on column article_text.words is 'title and keywords A, symptom B, the rest C; given when it is published, and never changed then';

-- What was published stays as it was, and the index of words below stands on that.
create function article_text_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'version % of article % was published and does not change', old.number, old.article_id
    using errcode = 'restrict_violation';
end $$;
create trigger tr_article_text_stays before update on article_text
  for each row when (old.words is not null
    and (old.title, old.keywords, old.symptom, old.cause, old.solution, old.review, old.audience, old.valid_from, old.valid_to, old.words, old.author)
      is distinct from (new.title, new.keywords, new.symptom, new.cause, new.solution, new.review, new.audience, new.valid_from, new.valid_to, new.words, new.author))
  execute function article_text_refuse_change();

-- What searches ask for stands beside the text and narrow (as ADR 040 does for tickets): one row for each version that readers
-- get. Named so that a restore fills it after the texts, whose words its index is over.
create table article_text_search (
    text_id      bigint      not null,
    article_id   bigint      not null,
    kind         text        not null,
    audience     text        not null,
    valid_from   date        not null,
    valid_to     date,
    stale        boolean     not null,
    worth        real        not null,
    title        text        not null,
    title_words  tsvector    not null,
    published_at timestamptz not null,
    constraint pk_article_text_search primary key (text_id),
    constraint uq_article_text_search_article unique (article_id),
    constraint fk_article_text_search_text foreign key (text_id) references article_text (id),
    constraint fk_article_text_search_article foreign key (article_id) references article (id)
);
comment on column article_text_search.worth is 'what readers said of it, 0.5 to 1.5, halved while it is stale; a factor of its rank';

-- Immutable in the sense that counts, as ticket_words is: one id has the same words for ever.
create function article_words(of_text bigint) returns tsvector immutable strict parallel restricted cost 1000
begin atomic
  select t.words from article_text t where t.id = of_text;
end;
create index ix_article_text_search_words on article_text_search using gin (article_words(text_id)) with (fastupdate = off);
create index ix_article_text_search_title on article_text_search using gin (title gin_trgm_ops) with (fastupdate = off);
create index ix_article_text_search_newest on article_text_search (published_at desc, text_id desc);

create table article_citation (
    text_id       bigint not null,
    kind          text   not null,
    cited_key     text   not null,
    cited_version text   not null,
    constraint pk_article_citation primary key (text_id, kind, cited_key),
    constraint fk_article_citation_text foreign key (text_id) references article_text (id),
    constraint ck_article_citation_kind check (kind in ('POLICY', 'PARAMETER', 'CODE', 'CALENDAR', 'DOCUMENT'))
);
create index ix_article_citation_cited on article_citation (kind, cited_key);

-- The newest version of whatever may be cited, as its owner told it (ADR 077).
create table cited_source (
    kind       text        not null,
    cited_key  text        not null,
    version    text        not null,
    changed_at timestamptz not null,
    constraint pk_cited_source primary key (kind, cited_key)
);
insert into cited_source (kind, cited_key, version, changed_at)
select 'POLICY', policy, max(number)::text, max(published_at) from policy_version where status = 'PUBLISHED' group by policy;

create table article_vote (
    article_id bigint      not null,
    voter      text        not null,
    helpful    boolean     not null,
    at         timestamptz not null,
    constraint pk_article_vote primary key (article_id, voter),
    constraint fk_article_vote_article foreign key (article_id) references article (id)
);

create sequence article_file_seq;
create table article_file (
    id         bigint      not null,
    article_id bigint      not null,
    number     int         not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    content    bytea       not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_article_file primary key (id),
    constraint fk_article_file_text foreign key (article_id, number) references article_text (article_id, number)
);
create index ix_article_file_text on article_file (article_id, number);

-- In how many published articles a word occurs: suggestions start from the rarest words.
create table article_word (
    word     text not null,
    articles int  not null,
    constraint pk_article_word primary key (word)
);

-- Words that mean the same to whoever looks for something (同义词), by group.
create table synonym (
    group_no int  not null,
    word     text not null,
    constraint pk_synonym primary key (group_no, word),
    constraint ck_synonym_word check (length(word) between 2 and 30)
);
create sequence synonym_group_seq start with 100;
insert into synonym (group_no, word) values
    (1, '医保卡'), (1, '社保卡'), (1, '医疗保障卡'),
    (2, '医保电子凭证'), (2, '医保码'), (2, '医保二维码'),
    (3, '定点医疗机构'), (3, '定点医院'),
    (4, '定点零售药店'), (4, '定点药店'),
    (5, '大额医疗'), (5, '大额补充'), (5, '大额保险'),
    (6, '刷不了卡'), (6, '读卡失败'), (6, '无法读卡'),
    (7, '报错'), (7, '错误提示'), (7, '出错'),
    (8, '异地就医'), (8, '跨省就医'), (8, '跨省结算'),
    (9, '慢特病'), (9, '门诊慢性病'), (9, '门特'),
    (10, '冲正'), (10, '撤销结算'), (10, '退费');

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('admin', 'KNOWLEDGE_READ'), ('auditor', 'KNOWLEDGE_READ'), ('institution', 'KNOWLEDGE_READ'),
    ('desk', 'KNOWLEDGE_READ KNOWLEDGE_WRITE'), ('engineer', 'KNOWLEDGE_READ KNOWLEDGE_WRITE'),
    ('analyst', 'KNOWLEDGE_READ KNOWLEDGE_WRITE'), ('complaints', 'KNOWLEDGE_READ KNOWLEDGE_WRITE'),
    ('leader', 'KNOWLEDGE_READ KNOWLEDGE_WRITE KNOWLEDGE_REVIEW'), ('bureau', 'KNOWLEDGE_READ KNOWLEDGE_REVIEW')
) as shipped (role, permissions);

insert into schema_compatibility (version, builds_with) values ('202611261100', '202611260400');
