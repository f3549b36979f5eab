-- A generated column sees its own row only; topics and authors are elsewhere, so that triggers keep it from now on.
ALTER TABLE "story" ALTER COLUMN "search" DROP EXPRESSION;
ALTER TABLE "story" ADD COLUMN "headlineWords" tsvector;

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,
    "keys" TEXT[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_word_keys_idx" ON "search_word" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "story_headlineWords_idx" ON "story" USING GIN ("headlineWords");

-- CreateIndex
CREATE INDEX "story_language_idx" ON "story"("language");


-- ---------------------------------------------------------------------------------------------------------------------
-- What the schema language cannot say.

-- One configuration for each language that this server can stem, with accents taken off first where it has unaccent.
DO $$
DECLARE
  cfg record;
  has_unaccent boolean;
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS unaccent;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE NOTICE 'unaccent is not to be had (%): search tells accents apart', SQLERRM;
  END;
  has_unaccent := EXISTS (SELECT FROM pg_extension WHERE extname = 'unaccent');
  FOR cfg IN
    SELECT c.cfgname AS name, d.dictname AS stemmer
    FROM pg_ts_config c
    JOIN pg_ts_config_map m ON m.mapcfg = c.oid AND m.maptokentype = 2 AND m.mapseqno = 1 -- 2: a word beyond ASCII
    JOIN pg_ts_dict d ON d.oid = m.mapdict
    WHERE c.cfgnamespace = 'pg_catalog'::regnamespace
  LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION %I (COPY = pg_catalog.%I)', 'broadsheet_' || cfg.name, cfg.name);
    IF has_unaccent THEN
      EXECUTE format('ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR hword, hword_part, word WITH unaccent, pg_catalog.%I',
        'broadsheet_' || cfg.name, cfg.stemmer);
    END IF;
  END LOOP;
  -- Words without their accents, for spelling.
  EXECUTE 'CREATE FUNCTION "plain_word"(word text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS '
    || quote_literal(CASE WHEN has_unaccent THEN 'SELECT lower(unaccent(word))' ELSE 'SELECT lower(word)' END);
END $$;

-- The configuration of a language tag ("pt-BR"); words as they are where the server cannot stem it.
CREATE FUNCTION "search_config"(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT c.oid::regconfig FROM pg_ts_config c WHERE pg_ts_config_is_visible(c.oid) AND c.cfgname = 'broadsheet_' || CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'hy' THEN 'armenian' WHEN 'eu' THEN 'basque' WHEN 'ca' THEN 'catalan'
    WHEN 'da' THEN 'danish' WHEN 'nl' THEN 'dutch' WHEN 'en' THEN 'english' WHEN 'fi' THEN 'finnish'
    WHEN 'fr' THEN 'french' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek' WHEN 'hi' THEN 'hindi'
    WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian' WHEN 'ga' THEN 'irish' WHEN 'it' THEN 'italian'
    WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali' WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian'
    WHEN 'nn' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
    WHEN 'sr' THEN 'serbian' WHEN 'es' THEN 'spanish' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' ELSE 'simple' END), 'broadsheet_simple'::regconfig)
$$;

-- A text as it is indexed. Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) and Korean,
-- which hangs its particles on the words, become pairs of neighbours: each letter with the one after it, both as the hexadecimal
-- numbers that every server's parser takes for one word. The last of a run stands alone.
CREATE FUNCTION "search_text"(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  run CONSTANT text := '[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]';
BEGIN
  t := normalize(t, NFKC);
  IF t !~ run THEN RETURN t; END IF;
  RETURN (
    SELECT string_agg(
      CASE
        WHEN NOT is_run THEN letter
        WHEN next ~ run THEN ' x' || lpad(to_hex(ascii(letter)), 6, '0') || lpad(to_hex(ascii(next)), 6, '0') || ' '
        ELSE ' x' || lpad(to_hex(ascii(letter)), 6, '0') || ' '
      END, '' ORDER BY place)
    FROM (
      SELECT letter, place, letter ~ run AS is_run, lead(letter) OVER (ORDER BY place) AS next
      -- Pairs take more room than words: what is beyond would not fit into one vector.
      FROM unnest(string_to_array(left(t, 40000), NULL)) WITH ORDINALITY AS letters (letter, place)
    ) pairs
  );
END $$;

-- A vector of one weight; empty when the text holds more different words than fit into one.
CREATE FUNCTION "search_vector"(config regconfig, t text, weight "char") RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN setweight(to_tsvector(config, "search_text"(t)), weight);
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN ''::tsvector;
END $$;

-- The topics and authors of a story, with a gap between any two, so that no phrase goes across.
CREATE FUNCTION "search_names"(story integer, config regconfig) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT "search_vector"(config, coalesce(string_agg(name, ' | '), ''), 'C') FROM (
    SELECT t.name FROM "story_topic" l JOIN "topic" t ON t.id = l."topicId" WHERE l."storyId" = story
    UNION ALL
    SELECT a.name FROM "story_author" l JOIN "author_profile" a ON a.id = l."authorId" WHERE l."storyId" = story
  ) names
$$;

CREATE FUNCTION "story_search"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  config CONSTANT regconfig := "search_config"(NEW."language");
BEGIN
  NEW."search" := "search_vector"(config, NEW."headline", 'A') || "search_vector"(config, NEW."standfirst", 'B')
    || "search_vector"(config, left(NEW."bodyText", 200000), 'D') || "search_names"(NEW."id", config);
  NEW."headlineWords" := "search_vector"('broadsheet_simple', NEW."headline", 'D');
  RETURN NEW;
END $$;
CREATE TRIGGER "story_search" BEFORE INSERT OR UPDATE OF "headline", "standfirst", "bodyText", "language" ON "story"
  FOR EACH ROW EXECUTE FUNCTION "story_search"();

-- Topics and authors come and go without their story's text: theirs is exchanged, the rest is kept as it is.
CREATE FUNCTION "story_search_names"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "story" SET "search" = ts_filter("search", '{a,b,d}') || "search_names"("id", "search_config"("language"))
  WHERE "id" IN (SELECT "storyId" FROM "changed");
  RETURN NULL;
END $$;
CREATE TRIGGER "story_topic_search_insert" AFTER INSERT ON "story_topic" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "story_search_names"();
CREATE TRIGGER "story_topic_search_update" AFTER UPDATE ON "story_topic" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "story_search_names"();
CREATE TRIGGER "story_topic_search_delete" AFTER DELETE ON "story_topic" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "story_search_names"();
CREATE TRIGGER "story_author_search_insert" AFTER INSERT ON "story_author" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "story_search_names"();
CREATE TRIGGER "story_author_search_update" AFTER UPDATE ON "story_author" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "story_search_names"();
CREATE TRIGGER "story_author_search_delete" AFTER DELETE ON "story_author" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "story_search_names"();

-- A name that changes may stand in very many stories: the worker goes through them (lib/search/index).
CREATE FUNCTION "name_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "job" ("kind", "payload", "key", "runAt")
  VALUES ('index-name', jsonb_build_object('of', TG_TABLE_NAME, 'id', NEW."id"), TG_TABLE_NAME || ' ' || NEW."id", now())
  ON CONFLICT ("kind", "key") WHERE "key" IS NOT NULL AND "doneAt" IS NULL AND "failedAt" IS NULL
  DO UPDATE SET "runAt" = least("job"."runAt", excluded."runAt"),
    "attempts" = "job"."attempts" + ("job"."leaseUntil" IS NOT NULL)::int, "leaseUntil" = NULL;
  PERFORM pg_notify('jobs', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "topic_name_search" AFTER UPDATE OF "name" ON "topic" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "name_changed"();
CREATE TRIGGER "author_profile_name_search" AFTER UPDATE OF "name" ON "author_profile" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "name_changed"();

-- A word without accents and what is left of it without each of its letters: two words one slip apart share one of these.
CREATE FUNCTION "spelling_keys"(word text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT key) FROM (
    SELECT "plain_word"(word) AS key
    UNION ALL
    SELECT left(p.plain, i - 1) || substr(p.plain, i + 1)
    FROM (SELECT "plain_word"(word) AS plain) p, generate_series(1, length(p.plain)) i
  ) keys
$$;

-- What stands already. Not a save: neither version nor times change.
UPDATE "story" SET "headline" = "headline";
