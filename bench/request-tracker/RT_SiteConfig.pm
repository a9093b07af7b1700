# Request Tracker as installed, on a port and a database of its own. compare.sh names both in the environment.
Set($rtname, 'bench');
Set($Organization, 'bench');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $ENV{RT_BENCH_PORT});
Set($WebPath, '');
Set($WebSecureCookies, 0);
Set($Timezone, 'Asia/Shanghai');
Set($DatabaseType, 'Pg');
Set($DatabaseHost, '127.0.0.1');
Set($DatabasePort, $ENV{RT_BENCH_DB_PORT});
Set($DatabaseName, 'rt5');
Set($DatabaseUser, 'rt_user');
Set($DatabasePassword, $ENV{RT_BENCH_PASSWORD});
Set($DatabaseAdmin, 'postgres');
# Mail goes to a file, which is cheaper for Request Tracker than to start sendmail.
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
# What rt-setup-fulltext-index-5 says is to be set.
Set(%FullTextSearch, Enable => 1, Indexed => 1, Column => 'ContentIndex', Table => 'AttachmentsIndex');
1;
