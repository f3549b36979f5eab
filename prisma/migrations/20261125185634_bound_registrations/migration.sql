-- AlterTable
ALTER TABLE "email_token" ADD COLUMN     "browserHash" TEXT;

-- For the search among people. pg_trgm is trusted, so the owner of a database may install it; where it is not on the
-- machine, or not allowed, the search reads the table, as it did before.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "user_name_trgm" ON "user" USING GIN ("name" gin_trgm_ops);
  CREATE INDEX "user_email_trgm" ON "user" USING GIN ("email" gin_trgm_ops);
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'pg_trgm is not to be had (%): the search among people goes without an index', SQLERRM;
END $$;
