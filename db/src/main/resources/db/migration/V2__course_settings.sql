-- What an administrator sets for a course, beside what its folder says; and what a sender knows a submission by.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

ALTER TABLE course
  ADD COLUMN IF NOT EXISTS due_days INT NULL AFTER enrolment_key;   -- complete within so many days after enrolling; none: whenever

ALTER TABLE submission
  ADD COLUMN IF NOT EXISTS once VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,   -- sent twice is there once
  ADD UNIQUE KEY IF NOT EXISTS submission_once (enrolment_id, item_key, once);
