-- A rule writes once a person, course and period: it used to be once a person, and one course silenced all others.
-- The new key comes first, because the foreign key to the rule needs one of the two. Every statement can be run again:
-- MariaDB commits each one by itself, and a migration may be killed between two.

ALTER TABLE reminder_sent
  ADD UNIQUE KEY IF NOT EXISTS reminder_once_a_course (rule_id, person_id, course_key, period);

ALTER TABLE reminder_sent
  DROP INDEX IF EXISTS reminder_once;

-- Until when a node carries rules out, in milliseconds since 1970: the others leave them alone.
INSERT IGNORE INTO setting (name, value) VALUES ('reminder.round', '0');
