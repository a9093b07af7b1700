insert into organisation (code, name, kind, parent, region, phone) values
    ('YB', '市医疗保障局', 'BUREAU', null, '4408', '0759-1230000'),
    ('YB-ZX', '市医疗保障事业管理中心', 'AGENCY', 'YB', '4408', '0759-1230001'),
    ('YB-CK', '赤坎分局', 'BRANCH', 'YB', '440802', '0759-1230002'),
    ('YB-XS', '霞山分局', 'BRANCH', 'YB', '440803', '0759-1230003'),
    ('YB-PT', '坡头分局', 'BRANCH', 'YB', '440804', '0759-1230004'),
    ('YB-MZ', '麻章分局', 'BRANCH', 'YB', '440811', '0759-1230011'),
    ('YB-SX', '遂溪分局', 'BRANCH', 'YB', '440823', '0759-1230023'),
    ('YY', '医保平台运营服务中心', 'OPERATOR', null, '4408', '0759-1239999')
on conflict (code) do nothing;
insert into institution (code, name, kind, grade, region, status) values
    ('H99990000001', '示范市第一人民医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
    ('H99990000002', '示范市中医医院', 'HOSPITAL', 'SECONDARY', '440803', 'ACTIVE'),
    ('H99990000003', '示范市妇幼保健院', 'HOSPITAL', 'TERTIARY', '440803', 'ACTIVE'),
    ('H99990000004', '坡头区人民医院', 'HOSPITAL', 'SECONDARY', '440804', 'ACTIVE'),
    ('H99990000005', '麻章镇中心卫生院', 'HOSPITAL', 'PRIMARY', '440811', 'ACTIVE'),
    ('H99990000006', '遂溪县人民医院', 'HOSPITAL', 'SECONDARY', '440823', 'ACTIVE'),
    ('H99990000007', '城西社区卫生服务中心', 'HOSPITAL', 'PRIMARY', '440802', 'SUSPENDED'),
    ('P99990000001', '康民大药房赤坎店', 'PHARMACY', null, '440802', 'ACTIVE'),
    ('P99990000002', '康民大药房霞山店', 'PHARMACY', null, '440803', 'ACTIVE'),
    ('P99990000003', '惠仁药店', 'PHARMACY', null, '440823', 'ENDED')
on conflict (code) do nothing;
insert into staff (id, number, name, organisation, login, phone, email, line)
select nextval('staff_seq'), number, name, organisation, login, phone, login || '@yiyun.example', line
from (values
    ('A001', '系统管理员', 'YY', 'admin', '13900000001', null),
    ('D001', '林晓', 'YY', 'desk', '13900000002', 'FIRST_LINE'),
    ('E001', '陈志远', 'YY', 'engineer', '13900000003', 'ON_SITE'),
    ('E002', '黄嘉明', 'YY', 'engineer2', '13900000004', 'HEADQUARTERS'),
    ('L001', '周文', 'YY', 'leader', '13900000005', 'HEADQUARTERS'),
    ('B001', '吴敏', 'YB', 'bureau', '13900000006', 'PROVINCE'),
    ('C001', '何静', 'YY', 'complaints', '13900000007', 'FIRST_LINE'),
    ('Y001', '郑思远', 'YY', 'analyst', '13900000008', 'HEADQUARTERS'),
    ('S001', '冯立', 'YB', 'auditor', '13900000009', null)
) as listed (number, name, organisation, login, phone, line)
where not exists (select from staff s where s.number = listed.number)
on conflict (number) do nothing;
insert into staff_post (staff_id, post)
select s.id, listed.post from (values
    ('A001', 'SYSTEM'), ('D001', 'CONSULTATION'), ('E001', 'FIELD'), ('E002', 'SYSTEM'), ('L001', 'MANAGEMENT'),
    ('B001', 'SUPERVISION'), ('C001', 'CONSULTATION'), ('Y001', 'SETTLEMENT'), ('S001', 'ARCHIVE')
) as listed (number, post) join staff s on s.number = listed.number
on conflict do nothing;
insert into staff_skill (staff_id, skill)
select s.id, listed.skill from (values
    ('D001', 'SETTLEMENT'), ('D001', 'POLICY'), ('E001', 'NETWORK'), ('E001', 'INTERFACE'), ('E002', 'DATABASE'),
    ('E002', 'INTERFACE'), ('C001', 'COMPLAINT'), ('Y001', 'CATALOGUE'), ('Y001', 'POLICY'), ('Y001', 'OFFSITE')
) as listed (number, skill) join staff s on s.number = listed.number
on conflict do nothing;
