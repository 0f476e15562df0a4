-- A browser of whoever owns the machine, signed in. Only the secret's hash is kept.
create table session (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);
select enable_tenant_policy('session');

-- Links that open a session once. They know no workspace yet, and the app role has no right to them.
create table sign_in_link (
  hash text primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Keys the installation made for itself, such as the one that signs media addresses. Not for the app role.
create table platform_secret (
  name text primary key,
  secret bytea not null
);

-- What was answered to a request with an Idempotency-Key. resource_id is settled before anything runs, so that a request
-- that is sent again after a crash makes the same thing and not a second one.
create table idempotency (
  workspace_id uuid not null references workspace (id),
  key text not null check (length(key) between 1 and 255),
  route text not null,
  request_hash text not null,
  resource_id uuid not null,
  status integer,
  body jsonb,
  headers jsonb,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, key, route),
  check ((finished_at is null) = (status is null))
);
create index idempotency_age on idempotency (created_at);
select enable_tenant_policy('idempotency');

-- Files on their way in, in pieces.
create table upload (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  received bigint not null default 0,
  -- SHA-256 of the whole, once it is there
  blob text,
  mime text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  check (received between 0 and bytes),
  check (blob is null or received = bytes)
);
select enable_tenant_policy('upload');

-- A title that a person gave stays when the product is read.
alter table video add column title_given boolean not null default false;

-- Readers follow the log by asking for ids above the last they saw, so ids must become visible in order. One transaction of a
-- workspace at a time draws them, until it ends. For each statement and not for each row: it runs before the identity is drawn.
create function order_events() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('hookline event ' || coalesce(current_setting('app.workspace_id', true), ''), 0));
  return null;
end $$;
create trigger event_in_order before insert on event for each statement execute function order_events();

drop index video_list;
create index video_newest on video (workspace_id, id desc) where deleted_at is null;
create index video_updated on video (workspace_id, updated_at desc, id desc);
create index video_title on video (workspace_id, lower(title), id);
create index video_by_project on video (workspace_id, project_id);
create index video_by_product on video (workspace_id, product_id);
create index cost_by_video on cost_entry (workspace_id, video_id);
create index event_by_workspace on event (workspace_id, id);
