-- How far somebody is, kept with the enrolment so that many are read at once (docs/decisions/0030): how many mandatory items are
-- complete, counted by one revision, and when the last item of any kind became so. Where another revision is published, or
-- none was counted by, it is counted anew.
ALTER TABLE enrolment
  ADD COLUMN IF NOT EXISTS items_completed     SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS last_progress_at    DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS counted_revision_id BIGINT NULL;

ALTER TABLE enrolment
  ADD INDEX IF NOT EXISTS enrolment_counted (course_id, counted_revision_id),
  DROP INDEX IF EXISTS enrolment_course;
