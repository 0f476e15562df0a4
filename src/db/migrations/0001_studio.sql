create table workspace (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null default now()
);
-- A workspace sees itself; the list of all is a platform matter.
select enable_tenant_policy('workspace', 'id');
revoke insert, delete on workspace from hookline_app;

create table api_token (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  role text not null check (role in ('owner', 'admin', 'creator', 'reviewer', 'viewer')),
  prefix text not null,
  hash text not null unique,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
select enable_tenant_policy('api_token');

create table budget (
  workspace_id uuid primary key references workspace (id),
  limit_micros bigint check (limit_micros >= 0),
  used_micros bigint not null default 0,
  reserved_micros bigint not null default 0 check (reserved_micros >= 0)
);
select enable_tenant_policy('budget');

create table project (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
select enable_tenant_policy('project');

create table product (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  source_key text not null,
  analysis jsonb not null,
  overrides jsonb not null default '{}',
  -- SHA-256 of the pictures kept as blobs, best first
  images text[] not null default '{}',
  degraded text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create unique index product_source on product (workspace_id, source_key) where deleted_at is null;
select enable_tenant_policy('product');

create table character (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  slug text not null,
  character jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create unique index character_slug on character (workspace_id, slug) where deleted_at is null;
select enable_tenant_policy('character');

create table video (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  project_id uuid not null,
  product_id uuid,
  title text not null,
  brief jsonb not null,
  settings jsonb not null,
  script_n integer,
  stage text not null check (stage in ('research', 'write', 'cast', 'voice', 'shoot', 'edit', 'release')),
  state text not null check (state in ('queued', 'running', 'review', 'failed', 'cancelled', 'done')),
  gate text check (gate in ('brief', 'script', 'character', 'storyboard', 'assets', 'final', 'payment')),
  failed_stage text,
  attempt integer not null,
  version integer not null,
  error jsonb,
  progress jsonb,
  heartbeat_at timestamptz,
  stage_started_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, project_id) references project (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id),
  check ((state = 'review') = (gate is not null)),
  check ((state = 'failed') = (failed_stage is not null)),
  check (state <> 'done' or stage = 'release')
);
create index video_list on video (workspace_id, created_at desc);
create index video_active on video (state) where state in ('queued', 'running');
select enable_tenant_policy('video');

-- The database's own last word on jumps that core/pipeline-state.ts would never make.
create function refuse_bad_video_change() returns trigger language plpgsql as $$
begin
  if new.version < old.version or new.attempt < old.attempt then
    raise exception 'video % would go backwards', old.id using errcode = 'check_violation';
  end if;
  if old.state in ('done', 'cancelled', 'review', 'failed') and new.state = 'running' then
    raise exception 'video % cannot go from % to running', old.id, old.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger video_change before update on video for each row execute function refuse_bad_video_change();

create table script (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  video_id uuid not null,
  n integer not null,
  key text not null,
  origin text not null check (origin in ('writer', 'regenerate', 'edit', 'upload')),
  note text,
  script jsonb not null,
  -- What the script was written from: a product corrected later changes no film that exists
  product jsonb not null,
  images text[] not null,
  remarks jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, video_id, n),
  foreign key (workspace_id, video_id) references video (workspace_id, id) on delete cascade
);
select enable_tenant_policy('script');

-- One row per provider call, written before it is made.
create table generation_log (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  video_id uuid,
  stage text not null,
  slot text not null,
  key text not null,
  provider text not null,
  state text not null check (state in ('intent', 'done', 'failed', 'uncertain')),
  estimate_micros bigint not null,
  cost_micros bigint,
  error jsonb,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, video_id) references video (workspace_id, id) on delete cascade
);
create index generation_by_key on generation_log (workspace_id, video_id, slot, key);
select enable_tenant_policy('generation_log');

create table cost_entry (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  video_id uuid,
  generation_id uuid not null,
  stage text not null,
  provider text not null,
  amount_micros bigint not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, generation_id),
  foreign key (workspace_id, video_id) references video (workspace_id, id) on delete cascade,
  foreign key (workspace_id, generation_id) references generation_log (workspace_id, id) on delete cascade
);
select enable_tenant_policy('cost_entry');

-- Takes: never overwritten; the film's plan selects one per slot by its key.
create table asset (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  video_id uuid not null,
  stage text not null,
  kind text not null,
  slot text not null,
  take integer not null,
  key text not null,
  blob text not null,
  mime text not null,
  bytes bigint not null,
  meta jsonb not null default '{}',
  provider text not null,
  degraded text,
  reused_from uuid,
  review text check (review in ('approved', 'rejected')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, video_id, slot, take),
  unique (workspace_id, video_id, slot, key),
  foreign key (workspace_id, video_id) references video (workspace_id, id) on delete cascade
);
create index asset_by_key on asset (workspace_id, key);
select enable_tenant_policy('asset');

create table release (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  video_id uuid not null,
  n integer not null,
  key text not null,
  record jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, video_id, n),
  foreign key (workspace_id, video_id) references video (workspace_id, id)
);
select enable_tenant_policy('release');
revoke update, delete on release from hookline_app;

create table event (
  id bigint generated always as identity primary key,
  workspace_id uuid not null references workspace (id),
  video_id uuid,
  type text not null,
  data jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index event_by_video on event (workspace_id, video_id, id);
select enable_tenant_policy('event');
revoke update, delete on event from hookline_app;

create function announce_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('hookline_event', new.workspace_id || ' ' || coalesce(new.video_id::text, '-') || ' ' || new.id);
  return null;
end $$;
create trigger event_announced after insert on event for each row execute function announce_event();
