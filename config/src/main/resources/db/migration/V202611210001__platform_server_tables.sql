-- Tables of the application server itself. They are made here because its database user must not create any.

-- JGroups: who is in the cluster (JDBC_PING)
create table jgroupsping (
  own_addr     varchar(200) not null,
  cluster_name varchar(200) not null,
  ping_data    bytea,
  constraint pk_jgroupsping primary key (own_addr, cluster_name)
);

-- EJB timers (database-data-store)
create table jboss_ejb_timer (
  id                             varchar not null primary key,
  timed_object_id                varchar not null,
  initial_date                   timestamp,
  repeat_interval                bigint,
  next_date                      timestamp,
  previous_run                   timestamp,
  primary_key                    varchar,
  info                           text,
  timer_state                    varchar,
  schedule_expr_second           varchar,
  schedule_expr_minute           varchar,
  schedule_expr_hour             varchar,
  schedule_expr_day_of_week      varchar,
  schedule_expr_day_of_month     varchar,
  schedule_expr_month            varchar,
  schedule_expr_year             varchar,
  schedule_expr_start_date       varchar,
  schedule_expr_end_date         varchar,
  schedule_expr_timezone         varchar,
  auto_timer                     boolean,
  timeout_method_declaring_class varchar,
  timeout_method_name            varchar,
  timeout_method_descriptor      char(1),
  calendar_timer                 boolean,
  partition_name                 varchar not null,
  node_name                      varchar
);
create index jboss_ejb_timer_object on jboss_ejb_timer (partition_name, timed_object_id);

-- JBeret: the job repository
create table job_instance (
  jobinstanceid   bigserial not null primary key,
  version         integer,
  jobname         varchar(512),
  applicationname varchar(512)
);
create table job_execution (
  jobexecutionid  bigserial not null primary key,
  jobinstanceid   bigint not null references job_instance on delete cascade,
  version         integer,
  createtime      timestamptz,
  starttime       timestamptz,
  endtime         timestamptz,
  lastupdatedtime timestamptz,
  batchstatus     varchar(30),
  exitstatus      varchar(512),
  jobparameters   varchar(3000),
  restartposition varchar(255)
);
create index job_execution_instance on job_execution (jobinstanceid);
create table step_execution (
  stepexecutionid      bigserial not null primary key,
  jobexecutionid       bigint not null references job_execution on delete cascade,
  version              integer,
  stepname             varchar(255),
  starttime            timestamptz,
  endtime              timestamptz,
  batchstatus          varchar(30),
  exitstatus           varchar(512),
  executionexception   varchar(2048),
  persistentuserdata   bytea,
  readcount            integer,
  writecount           integer,
  commitcount          integer,
  rollbackcount        integer,
  readskipcount        integer,
  processskipcount     integer,
  filtercount          integer,
  writeskipcount       integer,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea
);
create index step_execution_job on step_execution (jobexecutionid);
create table partition_execution (
  partitionexecutionid integer not null,
  stepexecutionid      bigint not null references step_execution on delete cascade,
  version              integer,
  batchstatus          varchar(30),
  exitstatus           varchar(512),
  executionexception   varchar(2048),
  persistentuserdata   bytea,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea,
  primary key (partitionexecutionid, stepexecutionid)
);
