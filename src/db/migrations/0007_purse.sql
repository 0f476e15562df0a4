-- Budgets for a month, a project and a film beside the workspace's own. Whatever is spent is counted in each, limited or not.
-- A month is named `2026-11`; the row named '' holds the limit that new months begin with.
alter table budget drop constraint budget_pkey;
alter table budget
  add column scope text not null default 'workspace' check (scope in ('workspace', 'month', 'project', 'video')),
  add column scope_id text not null default '',
  add primary key (workspace_id, scope, scope_id);

-- What all workspaces together may spend. One row, there from the first reservation on, reached by these two functions only, which tell nobody what others spent.
create table instance_budget (
  only_row boolean primary key default true check (only_row),
  limit_micros bigint check (limit_micros >= 0),
  used_micros bigint not null default 0,
  reserved_micros bigint not null default 0 check (reserved_micros >= 0)
);
create function reserve_of_instance(amount bigint) returns boolean language sql security definer set search_path = public, pg_temp as $$
  insert into instance_budget default values on conflict do nothing;
  with taken as (
    update instance_budget set reserved_micros = reserved_micros + amount
    where limit_micros is null or used_micros + reserved_micros + amount <= limit_micros
    returning only_row)
  select exists (select from taken)
$$;
create function settle_of_instance(reserved bigint, used bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into instance_budget default values on conflict do nothing;
  update instance_budget set reserved_micros = reserved_micros - reserved, used_micros = used_micros + used
$$;
revoke all on function reserve_of_instance(bigint), settle_of_instance(bigint, bigint) from public;
grant execute on function reserve_of_instance(bigint), settle_of_instance(bigint, bigint) to hookline_app;

-- A call that a vendor took on is `accepted`, under the vendor's own name for it; its money stays reserved in `scopes` until it is settled.
alter table generation_log drop constraint generation_log_state_check;
alter table generation_log
  add check (state in ('intent', 'accepted', 'done', 'failed', 'uncertain')),
  add column handle jsonb,
  add column accepted_at timestamptz,
  add column reserved_micros bigint not null default 0,
  add column scopes jsonb not null default '[]',
  -- Who said how an uncertain call ended, and in which words
  add column resolution jsonb;
create index generation_open on generation_log (workspace_id, started_at) where state in ('intent', 'accepted', 'uncertain');

-- The ledger outlives what it paid for, and is only ever added to.
alter table cost_entry drop constraint cost_entry_workspace_id_video_id_fkey, drop constraint cost_entry_workspace_id_generation_id_fkey;
alter table cost_entry add column project_id uuid;
revoke update, delete on cost_entry from hookline_app;
alter table generation_log drop constraint generation_log_workspace_id_video_id_fkey;

-- Whose turn it is at a vendor's account that allows only so many jobs a minute and at once. No workspace: one account may serve several.
create table vendor_turn (
  account text not null,
  call_id uuid primary key,
  priority integer not null,
  asked_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  begun_at timestamptz,
  ended_at timestamptz
);
create index vendor_turn_account on vendor_turn (account);
