-- Collaboratives with all that is known of them, who is responsible from when to when, and who takes part on which day.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.
-- Days are half open, as with memberships and affiliations: what ends on a day is no more from that day on.

SET NAMES utf8mb4;

-- collaborative -----------------------------------------------------------------------------------------------------

ALTER TABLE collaborative
  ADD COLUMN IF NOT EXISTS state VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active', -- about-to-launch, not-started, active, finalised, merged
  ADD COLUMN IF NOT EXISTS regions VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',    -- with commas between
  ADD COLUMN IF NOT EXISTS more_subthemes VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS components VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS languages VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS expected_output VARCHAR(1000) NULL,
  ADD COLUMN IF NOT EXISTS hub VARCHAR(300) NULL,                -- the key of one that is known, or an address
  ADD COLUMN IF NOT EXISTS stated_participants VARCHAR(1000) NULL, -- who takes part, in the words of the source
  ADD COLUMN IF NOT EXISTS stated_count INT NULL,                -- how many the source says there are
  ADD COLUMN IF NOT EXISTS detail TEXT NULL,                     -- JSON: phases, tracks, names it was merged from
  ADD COLUMN IF NOT EXISTS changed_at DATETIME(6) NULL;          -- by a person; empty: as the demonstration left it

-- Who leads, facilitates, coordinates or gives expertise: an organisation, somebody who is named, or nobody yet.
CREATE TABLE IF NOT EXISTS responsibility (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  collaborative_id BIGINT NOT NULL,
  duty             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, -- lead, facilitator, coordinator, expert, self-steered
  organisation_id  BIGINT NULL,
  person_name      VARCHAR(200) NULL,
  called           VARCHAR(200) NULL,            -- what the source calls it: learning partner
  with_id          BIGINT NULL,                  -- an organisation that it is done with
  from_date        DATE NULL,                    -- empty: since before anybody wrote it down
  to_date          DATE NULL,
  KEY responsibility_organisation (organisation_id),
  KEY responsibility_with (with_id),
  CONSTRAINT responsibility_collaborative FOREIGN KEY (collaborative_id) REFERENCES collaborative (id),
  CONSTRAINT responsibility_by FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT responsibility_with_other FOREIGN KEY (with_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- participation -----------------------------------------------------------------------------------------------------

-- Who takes part without being named. Changed in place, the trail says how it was; what came of it stays dated below.
CREATE TABLE IF NOT EXISTS participation_rule (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  collaborative_id BIGINT NOT NULL,
  rule             TEXT NOT NULL,                -- JSON
  from_date        DATE NOT NULL,
  to_date          DATE NULL,
  CONSTRAINT participation_rule_collaborative FOREIGN KEY (collaborative_id) REFERENCES collaborative (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- An organisation takes part on a day if any row has from_date <= day and (to_date is empty or to_date > day). `open` is 1
-- as long as it has no end, and empty afterwards; no row that has ended is ever changed.
CREATE TABLE IF NOT EXISTS participation (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  collaborative_id BIGINT NOT NULL,
  organisation_id  BIGINT NOT NULL,
  source           BIGINT NOT NULL DEFAULT 0,    -- 0: named; else the rule that it comes of
  from_date        DATE NOT NULL,
  to_date          DATE NULL,
  open             TINYINT NULL,
  UNIQUE KEY participation_once (collaborative_id, organisation_id, source, open),
  KEY participation_organisation (organisation_id, collaborative_id),
  CONSTRAINT participation_collaborative FOREIGN KEY (collaborative_id) REFERENCES collaborative (id),
  CONSTRAINT participation_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Whoever evaluates rules or names participants locks this row first: one after another.
INSERT IGNORE INTO setting (name, value) VALUES ('collaborative.participation', '');

-- Who led before this was written down goes on leading. collaborative.lead_id stays who leads now.
INSERT INTO responsibility (collaborative_id, duty, organisation_id)
  SELECT c.id, 'lead', c.lead_id FROM collaborative c WHERE c.lead_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM responsibility r WHERE r.collaborative_id = c.id AND r.duty = 'lead');
