-- AlterTable
ALTER TABLE "job" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0;

-- What is asked for anew has all its tries (lib/jobs/queue.ts), also where the database asks.
CREATE OR REPLACE FUNCTION "name_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "job" ("kind", "payload", "key", "runAt")
  VALUES ('index-name', jsonb_build_object('of', TG_TABLE_NAME, 'id', NEW."id"), TG_TABLE_NAME || ' ' || NEW."id", now())
  ON CONFLICT ("kind", "key") WHERE "key" IS NOT NULL AND "doneAt" IS NULL AND "failedAt" IS NULL
  DO UPDATE SET "runAt" = least("job"."runAt", excluded."runAt"), "failures" = 0,
    "attempts" = "job"."attempts" + ("job"."leaseUntil" IS NOT NULL)::int, "leaseUntil" = NULL;
  PERFORM pg_notify('jobs', '');
  RETURN NULL;
END $$;
