-- The role hookline_app exists before any migration runs (src/db/app-role.ts): roles belong to the cluster, not to a database.

grant usage on schema public to hookline_app;

-- Closes a tenant's table: the app role sees and writes rows of the current workspace only, and none without one.
-- FORCE binds the owner too, so an owner that is no superuser gets a policy of its own for platform-wide queries.
-- The sub-select makes the planner read the setting once per query instead of once per row.
create function enable_tenant_policy(tenant_table regclass, workspace_column name default 'workspace_id') returns void
language plpgsql as $$
declare
  mine text := format('%I = (select nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', workspace_column);
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy tenant on %s to hookline_app using (%s) with check (%s)', tenant_table, mine, mine);
  execute format('create policy owner on %s to %I using (true) with check (true)', tenant_table, current_user);
  execute format('grant select, insert, update, delete on table %s to hookline_app', tenant_table);
end
$$;

revoke all on function enable_tenant_policy(regclass, name) from public;
