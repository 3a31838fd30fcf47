-- What must never break, whoever writes. Prisma does not describe triggers and checks, so they stand here alone.

-- 1. A version's text is frozen, and its hash and length are its own ------------------------------------------

ALTER TABLE article_version
  ADD CONSTRAINT article_version_sha256_is_of_text CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT article_version_length_is_of_text CHECK (length = char_length(text));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: %', TG_OP, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER article_version_is_frozen BEFORE UPDATE OR DELETE ON article_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a version never changes');

CREATE TRIGGER article_version_is_kept BEFORE TRUNCATE ON article_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a version never changes');

-- 2. A span says what its text says. substr counts code points, from 1 ----------------------------------------

ALTER TABLE annotation_span
  ADD CONSTRAINT annotation_span_is_a_stretch CHECK (0 <= start AND start < "end"),
  ADD CONSTRAINT annotation_span_names_an_actor CHECK ((purpose = 'mention') = (actor_id IS NOT NULL AND actor_role IS NOT NULL));

CREATE FUNCTION check_span() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found text;
BEGIN
  SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) INTO found
    FROM article_version WHERE id = NEW.version_id AND NEW."end" <= length;
  IF found IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'span [%, %) is not true to version %', NEW.start, NEW."end", NEW.version_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'annotation_span_is_true';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER annotation_span_is_true BEFORE INSERT OR UPDATE ON annotation_span
  FOR EACH ROW EXECUTE FUNCTION check_span();

-- 3. The record is append-only, and each event of a desk is chained to the one before it ----------------------

-- Every column in a fixed order and form, so that anyone can compute it again.
CREATE FUNCTION audit_event_hash(event audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.id, event.desk_id, event.sequence,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    event.user_id, event.means, event.action, event.subject_type, event.subject_id, event.before, event.after
  )::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head audit_head;
  last record;
BEGIN
  INSERT INTO audit_head (desk_id) VALUES (NEW.desk_id) ON CONFLICT DO NOTHING;
  -- From here to the commit, the desk's other writers wait: events stand in the order of their commits.
  SELECT * INTO head FROM audit_head WHERE desk_id = NEW.desk_id FOR UPDATE;
  -- The rows that this statement has inserted so far stand past the head, which is moved once for all of them.
  SELECT sequence, hash INTO last FROM audit_event
    WHERE desk_id = NEW.desk_id AND sequence > head.sequence ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, head.sequence) + 1;
  NEW.previous_hash := coalesce(last.hash, head.hash);
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_is_chained BEFORE INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- Each move of the head leaves a dead row behind until the commit, which later reads must step over: one move for
-- each event would make a large transaction's time grow with the square of its events.
CREATE FUNCTION move_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE audit_head head SET sequence = last.sequence, hash = last.hash
    FROM (SELECT DISTINCT ON (desk_id) desk_id, sequence, hash FROM added ORDER BY desk_id, sequence DESC) last
    WHERE head.desk_id = last.desk_id;
  RETURN NULL;
END $$;

CREATE TRIGGER audit_event_moves_head AFTER INSERT ON audit_event
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION move_audit_head();

CREATE TRIGGER audit_event_is_kept BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change('the record is append-only');

CREATE TRIGGER audit_event_record_is_kept BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the record is append-only');
