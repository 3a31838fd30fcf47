-- Comments that stay true to their text, and word of every change to whoever listens.

-- 1. A thread stands on an annotation, or on a passage that says what its version's text says -----------------

ALTER TABLE comment_thread
  ADD CONSTRAINT comment_thread_has_one_place CHECK (
    (annotation_id IS NULL) = (start IS NOT NULL) AND (start IS NULL) = ("end" IS NULL)
    AND (start IS NULL OR (0 <= start AND start < "end"))),
  ADD CONSTRAINT comment_thread_is_resolved_by_somebody CHECK ((resolved_by_id IS NULL) = (resolved_at IS NULL));

ALTER TABLE presence
  ADD CONSTRAINT presence_selects_a_stretch CHECK (
    (start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end")));

CREATE FUNCTION check_passage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found text;
BEGIN
  SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) INTO found
    FROM article_version WHERE id = NEW.version_id AND article_id = NEW.article_id AND NEW."end" <= length;
  IF found IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'passage [%, %) is not true to version %', NEW.start, NEW."end", NEW.version_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'comment_thread_is_true';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER comment_thread_is_true BEFORE INSERT OR UPDATE OF start, "end", exact, version_id, article_id ON comment_thread
  FOR EACH ROW WHEN (NEW.start IS NOT NULL) EXECUTE FUNCTION check_passage();

-- 2. What happens is told on the channel “verbatim”, when and only when it is committed -----------------------

-- The article that an event is about, if any: its subject's own, or the one that its state names.
CREATE FUNCTION audit_event_article(event audit_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE event.subject_type WHEN 'article' THEN event.subject_id::text
    ELSE coalesce(event.after, event.before)->>'articleId' END
$$;

-- A few names and numbers, far below the 8,000 bytes that a notice may have: what is now, is asked for as usual.
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('verbatim', json_build_object(
    'what', 'change', 'deskId', NEW.desk_id, 'sequence', NEW.sequence,
    'subjectType', NEW.subject_type, 'subjectId', NEW.subject_id, 'action', NEW.action,
    'articleId', audit_event_article(NEW), 'by', NEW.user_id, 'revision', coalesce(NEW.after, NEW.before)->'revision'
  )::text);
  RETURN NULL;
END $$;

CREATE TRIGGER audit_event_is_told AFTER INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION tell_change();

-- PostgreSQL sends equal notices of one transaction once: forty notifications for somebody are one word to them.
CREATE FUNCTION tell_inbox() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whose notification := coalesce(NEW, OLD);
BEGIN
  PERFORM pg_notify('verbatim', json_build_object(
    'what', 'notification', 'deskId', whose.desk_id, 'userId', whose.user_id)::text);
  RETURN NULL;
END $$;

CREATE TRIGGER notification_is_told AFTER INSERT OR DELETE OR UPDATE OF read_at ON notification
  FOR EACH ROW EXECUTE FUNCTION tell_inbox();
