insert into duty_shift (id, post, staff, staff_name, starts_at, ends_at, created_at, created_by, updated_at, updated_by, version)
select nextval('duty_shift_seq'), listed.post, listed.staff, listed.name,
       (day + listed.begins) at time zone 'Asia/Shanghai', (day + listed.ends) at time zone 'Asia/Shanghai',
       now(), 'system:roster', now(), 'system:roster', 0
from generate_series(date_trunc('day', now() at time zone 'Asia/Shanghai') - interval '1 day',
                     date_trunc('day', now() at time zone 'Asia/Shanghai') + interval '60 days', interval '1 day') as day,
     (values
        ('FIRST_LINE', 'desk', '林晓', interval '8 hours', interval '20 hours'),
        ('FIRST_LINE', 'complaints', '何静', interval '20 hours', interval '32 hours'),
        ('ON_SITE', 'engineer', '陈志远', interval '8 hours', interval '20 hours'),
        ('HEADQUARTERS', 'engineer2', '黄嘉明', interval '0 hours', interval '24 hours'),
        ('PROVINCE', 'bureau', '吴敏', interval '8 hours', interval '18 hours'),
        ('LEADER', 'leader', '周文', interval '0 hours', interval '24 hours')
     ) as listed (post, staff, name, begins, ends)
where not exists (select from duty_shift s where s.created_by = 'system:roster' and s.starts_at >= day at time zone 'Asia/Shanghai')
on conflict do nothing;
insert into duty_roster (id, post, name, first_day, last_day, pattern, number, status, published_at, published_by,
                         created_at, created_by, updated_at, updated_by, version)
select nextval('duty_roster_seq'), listed.post, p.name_zh || '值班表', today.day, today.day + 60, listed.pattern, 1, 'PUBLISHED',
       now(), 'system:roster', now(), 'system:roster', now(), 'system:roster', 0
from (values ('FIRST_LINE', 'TWO_12'), ('ON_SITE', 'TWO_12'), ('HEADQUARTERS', 'WHOLE_DAY'), ('PROVINCE', 'DAYTIME'), ('LEADER', 'WHOLE_DAY'))
         as listed (post, pattern)
     join duty_post p on p.code = listed.post,
     (select cast(now() at time zone 'Asia/Shanghai' as date) as day) as today
where not exists (select from duty_roster r where r.post = listed.post and r.created_by = 'system:roster' and r.last_day >= today.day + 30);
insert into duty_roster_shift (roster, staff, staff_name, starts_at, ends_at)
select r.id, s.staff, s.staff_name, s.starts_at, s.ends_at
from duty_roster r join duty_shift s on s.post = r.post and s.created_by = 'system:roster' and s.voided_at is null
    and cast(s.starts_at at time zone 'Asia/Shanghai' as date) between r.first_day and r.last_day
where r.created_by = 'system:roster' and not exists (select from duty_roster_shift o where o.roster = r.id)
