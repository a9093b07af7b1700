-- Copies the tickets that Request Tracker made until there are :wanted, with all their rows. Copy k of a row has the id of the row
-- plus k times a span as wide as the ids of the originals; so has every reference to one. What is no ticket's own (users, queues)
-- keeps its id. The originals become three years old, the last copies stay young.
\set ON_ERROR_STOP on
begin;
create temporary table o_ticket as select * from tickets;
create temporary table o_txn as select * from transactions where objecttype = 'RT::Ticket';
create temporary table o_attachment as select a.* from attachments a join o_txn t on t.id = a.transactionid;
create temporary table o_group as select g.* from groups g join o_ticket t on t.id = g.instance where g.domain = 'RT::Ticket-Role';
create temporary table o_principal as select p.* from principals p join o_group g on g.id = p.id;
create temporary table o_member as select m.* from groupmembers m join o_group g on g.id = m.groupid;
create temporary table o_cached as select c.* from cachedgroupmembers c join o_group g on g.id = c.groupid;
create temporary table o_index as select i.* from attachmentsindex i join o_attachment a on a.id = i.id;
analyze o_group;

create temporary table copy as
  select k, k - last as back, make_interval(secs => floor(3 * 365 * 86400 / last)) as step,
    (select max(id) from tickets) - (select min(id) from o_ticket) + 1 as ticket,
    (select max(id) from transactions) - (select min(id) from o_txn) + 1 as txn,
    (select max(id) from attachments) - (select min(id) from o_attachment) + 1 as attachment,
    (select max(id) from principals) - (select min(id) from o_group) + 1 as principal,
    (select max(id) from groupmembers) - (select min(id) from o_member) + 1 as member,
    (select max(id) from cachedgroupmembers) - (select min(id) from o_cached) + 1 as cached
  from (select :wanted / (select count(*) from o_ticket) - 1 as last) l, generate_series(1, last) as k;

-- One row with some of its columns changed.
insert into tickets
  select (jsonb_populate_record(t, jsonb_build_object('id', t.id + k * ticket, 'effectiveid', t.effectiveid + k * ticket,
    'created', t.created + back * step, 'started', t.started + back * step, 'resolved', t.resolved + back * step,
    'told', t.told + back * step, 'lastupdated', t.lastupdated + back * step))).*
  from copy, o_ticket t;
insert into transactions
  select (jsonb_populate_record(t, jsonb_build_object('id', t.id + k * txn, 'objectid', t.objectid + k * ticket,
    'created', t.created + back * step))).*
  from copy, o_txn t;
insert into attachments
  select (jsonb_populate_record(a, jsonb_build_object('id', a.id + k * attachment, 'transactionid', a.transactionid + k * txn,
    'parent', case when a.parent = 0 then 0 else a.parent + k * attachment end, 'created', a.created + back * step))).*
  from copy, o_attachment a;
insert into attachmentsindex (id, contentindex) select i.id + k * attachment, i.contentindex from copy, o_index i;
insert into principals
  select (jsonb_populate_record(p, jsonb_build_object('id', p.id + k * principal))).* from copy, o_principal p;
insert into groups
  select (jsonb_populate_record(g, jsonb_build_object('id', g.id + k * principal, 'instance', g.instance + k * ticket,
    'created', g.created + back * step, 'lastupdated', g.lastupdated + back * step))).*
  from copy, o_group g;
insert into groupmembers
  select (jsonb_populate_record(m, jsonb_build_object('id', m.id + k * member, 'groupid', m.groupid + k * principal,
    'memberid', m.memberid + case when m.memberid in (select id from o_group) then k * principal else 0 end))).*
  from copy, o_member m;
insert into cachedgroupmembers
  select (jsonb_populate_record(c, jsonb_build_object('id', c.id + k * cached, 'groupid', c.groupid + k * principal,
    'memberid', c.memberid + case when c.memberid in (select id from o_group) then k * principal else 0 end,
    'via', c.via + k * cached, 'immediateparentid', c.immediateparentid + k * principal))).*
  from copy, o_cached c;
update tickets set created = created - interval '1095 days', lastupdated = lastupdated - interval '1095 days' where id in (select id from o_ticket);
update transactions set created = created - interval '1095 days' where id in (select id from o_txn);
update attachments set created = created - interval '1095 days' where id in (select id from o_attachment);

select setval('tickets_id_seq', (select max(id) from tickets)), setval('transactions_id_seq', (select max(id) from transactions)),
  setval('attachments_id_seq', (select max(id) from attachments)), setval('principals_id_seq', (select max(id) from principals)),
  setval('groupmembers_id_seq', (select max(id) from groupmembers)),
  setval('cachedgroupmembers_id_seq', (select max(id) from cachedgroupmembers)) \g /dev/null
-- No row of a copy may name what is not there.
do $$ begin
  assert not exists (select from cachedgroupmembers c left join cachedgroupmembers v on v.id = c.via where c.via > 0 and v.id is null);
  assert not exists (select from cachedgroupmembers c left join principals p on p.id = c.memberid where p.id is null);
  assert not exists (select from groups g left join principals p on p.id = g.id where p.id is null);
  assert not exists (select from groups g left join tickets t on t.id = g.instance where g.domain = 'RT::Ticket-Role' and t.id is null);
  assert not exists (select from attachments a left join transactions t on t.id = a.transactionid where t.id is null);
  assert not exists (select from transactions x left join tickets t on t.id = x.objectid where x.objecttype = 'RT::Ticket' and t.id is null);
end $$;
commit;
vacuum (analyze);
