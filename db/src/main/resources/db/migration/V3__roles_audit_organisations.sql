-- Who may do what and since when, the trail of what was decided, organisations that were two and are one, and imports.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

SET NAMES utf8mb4;

-- audit -------------------------------------------------------------------------------------------------------------

-- Never changed, never deleted, by nobody: the triggers refuse both. So it holds no name and no address of a person.
CREATE TABLE IF NOT EXISTS audit_entry (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at       DATETIME(6) NOT NULL,
  actor_id BIGINT NULL,                          -- no foreign key: it survives the account; empty: the house itself
  action   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,    -- feature.whatWasDone
  subject  VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,   -- kind/key
  detail   TEXT NOT NULL,                        -- JSON: an object of texts
  KEY audit_at (at),
  KEY audit_actor (actor_id, id),
  KEY audit_action (action, id),
  KEY audit_subject (subject, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TRIGGER IF NOT EXISTS audit_entry_unchanged BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is never changed';

CREATE TRIGGER IF NOT EXISTS audit_entry_kept BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is never deleted';

-- identity ----------------------------------------------------------------------------------------------------------

-- Roles as they were given and taken, and of what. `open` is 1 as long as it was not taken, and empty afterwards: the
-- unique key lets nobody have the same role twice. person.role stays the highest that is open.
CREATE TABLE IF NOT EXISTS role_grant (
  id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  role      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,   -- coordinator, facilitator, secretariat, administrator
  scope     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,   -- house, course, collaborative, organisation
  scope_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  given_at  DATETIME(6) NOT NULL,
  given_by  BIGINT NULL,                         -- empty: the house itself
  taken_at  DATETIME(6) NULL,
  taken_by  BIGINT NULL,
  open      TINYINT NULL,
  UNIQUE KEY role_grant_once (person_id, role, scope, scope_key, open),
  KEY role_grant_scope (scope, scope_key, open),
  CONSTRAINT role_grant_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT IGNORE INTO role_grant (person_id, role, scope, scope_key, given_at, open)
  SELECT id, role, 'house', '', created_at, 1 FROM person WHERE role <> 'member' AND closed_at IS NULL;

ALTER TABLE person ADD INDEX IF NOT EXISTS person_name (name);

-- organisation ------------------------------------------------------------------------------------------------------

-- An organisation that was merged keeps its row and its key, and points at the one that it is now.
ALTER TABLE organisation
  ADD COLUMN IF NOT EXISTS merged_into_id BIGINT NULL,
  ADD COLUMN IF NOT EXISTS merged_at DATETIME(6) NULL,
  ADD INDEX IF NOT EXISTS organisation_name (name),
  ADD INDEX IF NOT EXISTS organisation_merged (merged_into_id);

-- Whoever changes memberships locks this row first, so that no two changes close a circle together.
INSERT IGNORE INTO setting (name, value) VALUES ('organisation.memberships', '');

-- imports -----------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS import_run (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- organisations, people, enrolments
  file_name   VARCHAR(200) NOT NULL,
  content     LONGBLOB NULL,                     -- the file, until the run is over
  state       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- checking, checked, writing, done, broken
  problem     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,      -- why nothing could be read: key of a text
  argument    VARCHAR(200) NULL,                 -- what that text needs to be whole
  plan_hash   BINARY(32) NULL,                   -- of what the dry run found: what is written is what was shown
  total       INT NOT NULL DEFAULT 0,
  done        INT NOT NULL DEFAULT 0,
  created     INT NOT NULL DEFAULT 0,
  changed     INT NOT NULL DEFAULT 0,
  skipped     INT NOT NULL DEFAULT 0,
  refused     INT NOT NULL DEFAULT 0,
  person_id   BIGINT NOT NULL,                   -- who started it; no foreign key: it survives the account
  created_at  DATETIME(6) NOT NULL,
  beat_at     DATETIME(6) NOT NULL,              -- when a node last worked on it: silence means that the node is gone
  finished_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS import_row (
  run_id  BIGINT NOT NULL,
  number  INT NOT NULL,                          -- of the row in the file; the heading is 1
  outcome VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,       -- created, changed, skipped, refused
  what    VARCHAR(300) NOT NULL,
  why     TEXT NOT NULL,                         -- JSON: a list of lists, the key of a text and its arguments
  PRIMARY KEY (run_id, number),
  KEY import_row_outcome (run_id, outcome, number),
  CONSTRAINT import_row_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
