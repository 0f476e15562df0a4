-- Videos whose manner others follow. The file goes when it is measured, unless somebody wants it kept; the numbers stay.
create table reference (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  source jsonb not null,
  state text not null check (state in ('queued', 'running', 'ready', 'failed', 'cancelled')),
  -- Counts the starts of its measuring; part of the workflow's id, so never reused
  attempt integer not null default 1,
  progress jsonb,
  error jsonb,
  keep_file boolean not null default false,
  -- SHA-256 of the file while it is there
  blob text,
  profile jsonb,
  transcript jsonb,
  degraded text[] not null default '{}',
  heartbeat_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id),
  check ((state = 'ready') = (profile is not null)),
  check ((state = 'failed') = (error is not null))
);
create index reference_active on reference (state) where state in ('queued', 'running');
select enable_tenant_policy('reference');

alter table video add column reference_id uuid;
alter table video add foreign key (workspace_id, reference_id) references reference (workspace_id, id);
create index video_by_reference on video (workspace_id, reference_id);

-- Shot prompts that were settled, once each: what can be found, marked and used again.
create table prompt (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- Hash of shot, role and seconds
  key text not null,
  title text not null check (length(title) between 1 and 200),
  role text not null,
  seconds real not null,
  shot jsonb not null,
  -- The long form, for searching
  text text not null,
  favourite boolean not null default false,
  tags text[] not null default '{}',
  uses integer not null default 1,
  -- Where it was settled first; the video may be gone
  video_id uuid,
  segment integer,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, key)
);
select enable_tenant_policy('prompt');

-- What a text model answered, kept with its cost: after a crash the same question is not paid for again.
create table text_answer (
  workspace_id uuid not null references workspace (id),
  key text not null,
  provider text not null,
  value jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, key)
);
select enable_tenant_policy('text_answer');

alter table script drop constraint script_origin_check;
alter table script add check (origin in ('writer', 'regenerate', 'edit', 'upload', 'cut-down'));
-- Who wrote it, and in what it is less than it could be
alter table script add column provider text not null default 'local-writer';
alter table script add column degraded text[] not null default '{}';

-- Scripts from before references and the whole shot prompt.
update script set script = jsonb_set(
  script || '{"taken": []}',
  '{segments}',
  coalesce((
    select jsonb_agg(jsonb_set(segment, '{shot}', '{"composition": "", "action": ""}'::jsonb || (segment -> 'shot')) order by place)
    from jsonb_array_elements(script -> 'segments') with ordinality as listed (segment, place)
  ), '[]')
);
update script set remarks = (
  select coalesce(jsonb_agg('{"kind": "opens", "segment": null, "to": null}'::jsonb || remark order by place), '[]')
  from jsonb_array_elements(remarks) with ordinality as listed (remark, place)
);
