-- A notice may be about something else than a ticket: where its reader gets to, as a path of the pages.
alter table notification add column page text;
comment on column notification.subject is 'number of the ticket, or id of what the notice is about';
comment on column notification.page is 'null: the page of the ticket';

-- What posts and institutions have been told of policies (POL-11), each thing once for ever: the inbox forgets after a month.
create table policy_notice (
    policy  text        not null,
    kind    text        not null,
    number  int         not null,
    told_at timestamptz not null,
    people  int         not null,
    constraint pk_policy_notice primary key (policy, kind, number),
    constraint fk_policy_notice_policy foreign key (policy) references policy (id),
    constraint ck_policy_notice_kind check (kind in ('PUBLISHED', 'YEARLY'))
);
comment on column policy_notice.number is 'PUBLISHED: the version; YEARLY: the policy year';

-- What was published before is no news.
insert into policy_notice (policy, kind, number, told_at, people)
select policy, 'PUBLISHED', number, published_at, 0 from policy_version where status = 'PUBLISHED';

insert into schema_compatibility (version, builds_with) values ('202611260802', '202611260400');
