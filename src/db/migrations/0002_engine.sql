-- When each scheduled job last ran. Belongs to the installation, not to a workspace.
create table engine_schedule (
  name text primary key,
  ran_at timestamptz not null
);
grant select, insert, update, delete on engine_schedule to hookline_app;
