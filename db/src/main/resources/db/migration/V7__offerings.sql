-- What a collaborative offers to its people, who has a place in it, and who got more time.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

SET NAMES utf8mb4;

-- offering ----------------------------------------------------------------------------------------------------------

-- course_key names a course, or a programme as programme.KEY: no course's key has a full stop.
ALTER TABLE offering
  ADD COLUMN IF NOT EXISTS how VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',  -- enrol, invite, open
  ADD COLUMN IF NOT EXISTS starts_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS due_days INT NULL,        -- after somebody came in
  ADD COLUMN IF NOT EXISTS due_on DATE NULL,         -- a day, which ends where the learner lives
  ADD COLUMN IF NOT EXISTS capacity INT NULL,
  ADD COLUMN IF NOT EXISTS created_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS created_by BIGINT NULL,   -- no foreign key: it survives the account
  ADD COLUMN IF NOT EXISTS ended_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS next_look_at DATETIME(6) NULL,   -- when its people are next to be looked for; empty: never
  ADD INDEX IF NOT EXISTS offering_next_look (next_look_at),
  ADD INDEX IF NOT EXISTS offering_course (course_key);

-- Somebody in an offering, once. Who waits longest comes first; two of the same moment by their number.
CREATE TABLE IF NOT EXISTS offering_place (
  offering_id BIGINT NOT NULL,
  person_id   BIGINT NOT NULL,
  state       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- enrolled, invited, waiting, declined
  since       DATETIME(6) NOT NULL,
  PRIMARY KEY (offering_id, person_id),
  KEY offering_place_state (offering_id, state, since, person_id),
  KEY offering_place_person (person_id, state),
  CONSTRAINT offering_place_offering FOREIGN KEY (offering_id) REFERENCES offering (id),
  CONSTRAINT offering_place_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- More time for one person. Never changed: whoever gives more adds another, and the last one holds.
CREATE TABLE IF NOT EXISTS extension (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enrolment_id BIGINT NOT NULL,
  due_on       DATE NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  given_by     BIGINT NOT NULL,                  -- no foreign key: it survives the account
  given_at     DATETIME(6) NOT NULL,
  KEY extension_enrolment (enrolment_id, id),
  CONSTRAINT extension_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
