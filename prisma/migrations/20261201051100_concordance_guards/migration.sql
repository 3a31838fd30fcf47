-- What must never break of the concordance, whoever writes.

-- 1. What was said, as a source has it, is frozen; its other fields are not -----------------------------------

ALTER TABLE primary_source
  ADD CONSTRAINT primary_source_sha256_is_of_text CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT primary_source_length_is_of_text CHECK (length = char_length(text));

CREATE TRIGGER primary_source_text_is_frozen BEFORE UPDATE OF text, sha256, length ON primary_source
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a source says what it said');

CREATE TRIGGER primary_source_is_kept BEFORE DELETE ON primary_source
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a source that was removed stays on the record');

-- 2. One annotation says one thing of another, and nothing of itself ------------------------------------------

ALTER TABLE claim_link ADD CONSTRAINT claim_link_is_of_two CHECK (from_id <> to_id);

CREATE UNIQUE INDEX claim_link_once ON claim_link (from_id, to_id) WHERE revoked_at IS NULL;

-- 3. Whoever has to be told of a correction is looked for among few rows --------------------------------------

CREATE INDEX correction_untold ON correction (created_at) WHERE told_at IS NULL;
