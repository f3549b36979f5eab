-- The logs of decisions and sanctions refuse to be emptied as a whole, as the audit log does.
CREATE TRIGGER "decision_no_truncate" BEFORE TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "sanction_no_truncate" BEFORE TRUNCATE ON "sanction" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
