-- Whose a mail is where its address does not say so: somebody's address changes, and what went to the one before, or to
-- one that was never confirmed, is still about them. No foreign key: an account is closed and never removed.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

ALTER TABLE mail
  ADD COLUMN IF NOT EXISTS person_id BIGINT NULL;
