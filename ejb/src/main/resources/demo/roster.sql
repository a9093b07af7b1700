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
on conflict do nothing
