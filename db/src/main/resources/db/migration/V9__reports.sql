-- What reports ask.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

SET NAMES utf8mb4;

-- Who made progress within some days: read from the index alone.
ALTER TABLE item_progress
  ADD INDEX IF NOT EXISTS item_progress_completed (completed_at, enrolment_id);

-- The list of people, by name, searched and paged through in the index alone.
ALTER TABLE person
  ADD INDEX IF NOT EXISTS person_directory (name, id, email_key, country, role, confirmed_at, closed_at);
