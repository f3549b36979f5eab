-- What open event streams hear, with the commit that changes it (lib/live). By trigger, so that no rule, action, job or hand
-- can decide or ban without being heard. Numbers only: who may see more asks for it.

CREATE FUNCTION "tell_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', json_build_object(
    'decision', NEW."id", 'comment', NEW."commentId",
    'story', (SELECT "storyId" FROM "comment" WHERE "id" = NEW."commentId"),
    'changes', (NEW."fromStatus" = 'APPROVED') IS DISTINCT FROM (NEW."toStatus" = 'APPROVED'))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "decision_live" AFTER INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION "tell_decision"();

CREATE FUNCTION "tell_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', json_build_object('report', NEW."id", 'comment', NEW."commentId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "comment_report_live" AFTER INSERT ON "comment_report" FOR EACH ROW EXECUTE FUNCTION "tell_report"();

-- What a person may has changed: streams that are open in their name are looked at again.
CREATE FUNCTION "tell_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', json_build_object('person', CASE WHEN TG_TABLE_NAME = 'user' THEN to_jsonb(NEW) -> 'id' ELSE to_jsonb(OLD) -> 'userId' END)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "user_live" AFTER UPDATE OF "role", "status", "suspendedUntil", "eraseAt", "secondFactorSince" ON "user" FOR EACH ROW
  WHEN ((OLD."role", OLD."status", OLD."suspendedUntil", OLD."eraseAt", OLD."secondFactorSince")
    IS DISTINCT FROM (NEW."role", NEW."status", NEW."suspendedUntil", NEW."eraseAt", NEW."secondFactorSince"))
  EXECUTE FUNCTION "tell_person"();
CREATE TRIGGER "session_live" AFTER DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION "tell_person"();
CREATE TRIGGER "api_token_live" AFTER DELETE OR UPDATE OF "revokedAt", "scopes", "expiresAt" ON "api_token" FOR EACH ROW EXECUTE FUNCTION "tell_person"();
