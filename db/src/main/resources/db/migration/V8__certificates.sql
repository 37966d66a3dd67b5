-- Certificates that are issued, revoked and issued again by hand, badges, and what certificates look like.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

SET NAMES utf8mb4;

-- certificate -------------------------------------------------------------------------------------------------------

-- A certificate is issued again where its name is put right: the same person, course and period, the next issue.
ALTER TABLE certificate
  ADD COLUMN IF NOT EXISTS issue        INT NOT NULL DEFAULT 1,
  ADD COLUMN IF NOT EXISTS holder       VARCHAR(200) NULL,       -- as the snapshot has it, to be searched for
  ADD COLUMN IF NOT EXISTS credential   TEXT NULL,               -- Open Badges 3.0 with its proof, canonical JSON
  ADD COLUMN IF NOT EXISTS revoked_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS replaced_at  DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS replaced_by  CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL;  -- a code

CREATE UNIQUE INDEX IF NOT EXISTS certificate_once_each ON certificate (person_id, course_key, period, issue);
DROP INDEX IF EXISTS certificate_once ON certificate;
CREATE UNIQUE INDEX IF NOT EXISTS certificate_replacement ON certificate (replaced_by);
CREATE INDEX IF NOT EXISTS certificate_course ON certificate (course_key);
UPDATE certificate SET holder = LEFT(JSON_VALUE(snapshot, '$.holder'), 200) WHERE holder IS NULL AND snapshot <> '';

-- What somebody did to a certificate by hand, and why. The reason may name people, so it stands here and not in the trail.
-- Each of the acts happens once: whoever comes second meets the unique key.
CREATE TABLE IF NOT EXISTS certificate_act (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_id BIGINT NOT NULL,
  kind           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- issued, revoked, replaced, corrected
  reason         VARCHAR(500) NOT NULL,
  person_id      BIGINT NULL,                     -- who did it; no foreign key: it survives the account
  at             DATETIME(6) NOT NULL,
  UNIQUE KEY certificate_act_once (certificate_id, kind),
  CONSTRAINT certificate_act_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- template ----------------------------------------------------------------------------------------------------------

-- What certificates of a course, a programme, a collaborative or the whole house say beside the facts: one document each.
CREATE TABLE IF NOT EXISTS certificate_template (
  scope      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- house, collaborative, programme, course
  scope_key  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- empty for the house
  content    TEXT NOT NULL,                       -- JSON
  version    INT NOT NULL,                        -- who saves names the version they have seen
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (scope, scope_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Pictures by what they hold. They stay: a certificate that bears one prints it for ever.
CREATE TABLE IF NOT EXISTS certificate_logo (
  hash     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,   -- SHA-256 of the picture
  picture  MEDIUMBLOB NOT NULL,                   -- PNG, drawn anew from what was sent
  added_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
