-- How a brand looks in every film it is applied to.
create table brand_kit (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  kit jsonb not null,
  -- Applied to new videos
  standard boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create unique index brand_kit_standard on brand_kit (workspace_id) where standard and deleted_at is null;
select enable_tenant_policy('brand_kit');

-- Whom a film was last cast with and the kit it was last edited with, as they were then: both may change meanwhile.
alter table video add column character jsonb, add column brand jsonb;

-- Files made from a finished cut when somebody asks for them.
create table render (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  video_id uuid not null,
  kind text not null,
  -- Hash of all it is made from: asked for again, the same file is the answer
  key text not null,
  state text not null check (state in ('queued', 'running', 'ready', 'failed', 'cancelled')),
  attempt integer not null default 1,
  progress jsonb,
  error jsonb,
  blob text,
  mime text,
  bytes bigint,
  meta jsonb not null default '{}',
  degraded text,
  heartbeat_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, video_id, kind, key),
  foreign key (workspace_id, video_id) references video (workspace_id, id) on delete cascade,
  check ((state = 'ready') = (blob is not null)),
  check ((state = 'failed') = (error is not null))
);
create index render_active on render (state) where state in ('queued', 'running');
select enable_tenant_policy('render');

-- Pictures that show who a character is, best first (SHA-256).
alter table character add column images text[] not null default '{}';

-- What a voice was heard saying: made once for each voice, text and version of its maker.
create table voice_sample (
  workspace_id uuid not null references workspace (id),
  -- Hash of all it is made from
  key text not null,
  blob text not null,
  degraded text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, key)
);
select enable_tenant_policy('voice_sample');
