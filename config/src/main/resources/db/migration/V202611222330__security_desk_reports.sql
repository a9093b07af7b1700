-- The desk moves many tickets at once after a wide fault, and hands in the operation report (001 三(十四)).
insert into role_permission (role_code, permission) values
    ('desk', 'TICKET_BULK'), ('desk', 'REPORT_READ'), ('desk', 'REPORT_RUN');

-- JOB_READ shows everybody's jobs. An institution sees its own without it.
delete from role_permission where role_code = 'institution' and permission = 'JOB_READ';
