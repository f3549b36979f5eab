-- What webhooks are told, put down in the transaction of what happened (lib/webhooks). By trigger, so that no rule, action,
-- job or hand can be forgotten. Numbers and states only: words and names are read when it is sent.

-- The one way to tell: a delivery for each active webhook that wants this event, with its job. Gives how many there are.
CREATE FUNCTION "tell_webhooks"(event text, facts jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  told integer;
BEGIN
  WITH delivery AS (
    INSERT INTO "webhook_delivery" ("webhookId", "event", "payload")
    SELECT w."id", tell_webhooks.event, facts FROM "webhook" w
    WHERE w."isActive" AND NOT w."isCheck" AND tell_webhooks.event = ANY (w."events")
    RETURNING "id"
  ), job AS (
    INSERT INTO "job" ("kind", "payload")
    SELECT 'deliver-webhook', jsonb_build_object('deliveryId', "id", 'attempt', 1) FROM delivery
    RETURNING 1
  )
  SELECT count(*) INTO told FROM job;
  IF told > 0 THEN
    PERFORM pg_notify('jobs', '');
  END IF;
  RETURN told;
END $$;

-- The first decision comes with the comment; those after it are about the comment or a new version of it.
CREATE FUNCTION "tell_webhooks_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  author integer := (SELECT "authorId" FROM "comment" WHERE "id" = NEW."commentId");
BEGIN
  PERFORM "tell_webhooks"(
    CASE WHEN NEW."revision" = 1 AND NEW."actorId" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "decision" d WHERE d."commentId" = NEW."commentId" AND d."id" < NEW."id")
    THEN 'comment.created' ELSE 'comment.decided' END,
    jsonb_build_object(
      'commentId', NEW."commentId",
      'revision', NEW."revision",
      'status', lower(NEW."toStatus"::text),
      'before', lower(NEW."fromStatus"::text),
      'by', CASE
        WHEN NEW."undoesId" IS NOT NULL THEN 'undo'
        WHEN NEW."actorId" IS NULL THEN 'rules'
        WHEN NEW."actorId" = author THEN 'author'
        ELSE 'moderator' END,
      'phase', NEW."phase",
      'reason', NEW."reason"));
  RETURN NULL;
END $$;
CREATE TRIGGER "decision_webhooks" AFTER INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION "tell_webhooks_decision"();

CREATE FUNCTION "tell_webhooks_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "tell_webhooks"('comment.reported', jsonb_build_object(
    'commentId', NEW."commentId",
    'revision', NEW."revision",
    'status', (SELECT lower("status"::text) FROM "comment" WHERE "id" = NEW."commentId"),
    'reason', NEW."reason"));
  RETURN NULL;
END $$;
CREATE TRIGGER "comment_report_webhooks" AFTER INSERT ON "comment_report" FOR EACH ROW EXECUTE FUNCTION "tell_webhooks_report"();
