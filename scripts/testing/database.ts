// For tests that write: an empty database before each of them.
import pg from 'pg';

/**
 * Empties every table of this worker's database and starts its counters anew; the migrations' bookkeeping stays. Call
 * it in `beforeEach`. Rows that a migration itself inserts are gone as well: make what a test needs with factories.
 */
export async function resetDatabase(url = process.env.DATABASE_URL) {
  if (!url?.includes('broadsheet_test')) {
    throw new Error('resetDatabase() is for test databases only');
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(empty);
  } finally {
    await client.end();
  }
}

// Deleting the few rows of a test takes a few milliseconds where TRUNCATE, which makes new files for every table,
// takes a hundred. Triggers and foreign keys are off meanwhile (append-only tables refuse deletion); that needs a
// superuser, as in the embedded server. Elsewhere TRUNCATE it is.
const empty = `
do $$
declare
  may_delete boolean := (select rolsuper from pg_roles where rolname = current_user);
  name text;
  filled boolean;
  full_tables text[] := '{}';
  logs text[] := '{audit_entry,decision,sanction}';
begin
  for name in
    select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname = 'public' and tablename <> '_prisma_migrations'
  loop
    execute 'select exists (select from ' || name || ')' into filled;
    if filled then full_tables := full_tables || name; end if;
  end loop;
  if may_delete then
    set local session_replication_role = replica;
    foreach name in array full_tables loop execute 'delete from ' || name; end loop;
  elsif array_length(full_tables, 1) > 0 then
    foreach name in array logs loop
      execute format('alter table %I disable trigger %I', name, name || '_no_truncate');
    end loop;
    execute 'truncate ' || array_to_string(full_tables, ', ') || ' cascade';
    foreach name in array logs loop
      execute format('alter table %I enable trigger %I', name, name || '_no_truncate');
    end loop;
  end if;
  for name in
    select format('%I.%I', schemaname, sequencename) from pg_sequences
    where schemaname = 'public' and last_value is not null
  loop
    execute 'alter sequence ' || name || ' restart';
  end loop;
end $$`;
