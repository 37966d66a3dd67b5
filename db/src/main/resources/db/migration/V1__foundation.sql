-- The state of a fresh house. Instants are DATETIME(6) in UTC. Keys that people write (course, item, organisation)
-- are ascii and binary-compared; what people read is utf8mb4 and compared without accents or case.

SET NAMES utf8mb4;

-- shared ------------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS setting (
  name        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  value       TEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- identity ----------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS organisation (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  okey        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(200) NOT NULL,
  short_name  VARCHAR(40) NULL,
  type        VARCHAR(24) NOT NULL,
  country     CHAR(2) NULL,
  region      VARCHAR(40) NULL,
  components  VARCHAR(24) NOT NULL DEFAULT '',
  language    CHAR(2) NULL,
  version     INT NOT NULL DEFAULT 0,
  UNIQUE KEY organisation_key (okey)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS organisation_membership (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  member_id   BIGINT NOT NULL,
  parent_id   BIGINT NOT NULL,
  from_date   DATE NULL,
  to_date     DATE NULL,
  KEY membership_parent (parent_id),
  CONSTRAINT membership_member FOREIGN KEY (member_id) REFERENCES organisation (id),
  CONSTRAINT membership_parent FOREIGN KEY (parent_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS person (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email         VARCHAR(254) NULL,              -- as the person wrote it; empty once the account is closed
  email_key     VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,   -- lower case: what is unique
  name          VARCHAR(200) NOT NULL,          -- as it shall be printed
  language      CHAR(2) NOT NULL,
  country       CHAR(2) NULL,
  time_zone     VARCHAR(64) NOT NULL DEFAULT 'UTC',
  password_hash VARCHAR(200) NULL,
  role          VARCHAR(16) NOT NULL DEFAULT 'member',
  created_at    DATETIME(6) NOT NULL,
  confirmed_at  DATETIME(6) NULL,
  closed_at     DATETIME(6) NULL,
  version       INT NOT NULL DEFAULT 0,
  UNIQUE KEY person_email (email_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS affiliation (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  from_date       DATE NOT NULL,
  to_date         DATE NULL,
  UNIQUE KEY affiliation_once (person_id, organisation_id, from_date),
  CONSTRAINT affiliation_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT affiliation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row for each browser in which a person is logged in; the cookie's value is never stored, only its SHA-256.
CREATE TABLE IF NOT EXISTS login (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT NOT NULL,
  token_hash   BINARY(32) NOT NULL,
  csrf_token   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  remembered   BOOLEAN NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  UNIQUE KEY login_token (token_hash),
  KEY login_person (person_id),
  CONSTRAINT login_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What a link in a mail carries: confirm, reset, change-address, invite, first-administrator.
CREATE TABLE IF NOT EXISTS token (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  purpose    VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash BINARY(32) NOT NULL,
  person_id  BIGINT NULL,
  email      VARCHAR(254) NULL,
  detail     VARCHAR(1000) NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  UNIQUE KEY token_hash (token_hash),
  KEY token_person (person_id, purpose),
  CONSTRAINT token_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- course ------------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS course (
  id                    BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_key            VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_revision_id BIGINT NULL,
  enrolment_key         VARCHAR(64) NULL,       -- asked for when somebody enrols; none: everybody may
  created_at            DATETIME(6) NOT NULL,
  version               INT NOT NULL DEFAULT 0,
  UNIQUE KEY course_key (course_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A revision never changes once published. Its outline is one document: structure, titles, rules, sizes.
CREATE TABLE IF NOT EXISTS revision (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id    BIGINT NOT NULL,
  number       INT NOT NULL,
  content_hash BINARY(32) NOT NULL,
  outline      LONGTEXT NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  published_at DATETIME(6) NULL,
  UNIQUE KEY revision_number (course_id, number),
  CONSTRAINT revision_course FOREIGN KEY (course_id) REFERENCES course (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE course ADD CONSTRAINT course_published FOREIGN KEY IF NOT EXISTS course_published (published_revision_id) REFERENCES revision (id);

-- The text of one item in one language: the source as its author wrote it (Markdown or GIFT), and the safe HTML made of it.
CREATE TABLE IF NOT EXISTS item_text (
  revision_id BIGINT NOT NULL,
  item_key    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language    CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source      MEDIUMTEXT NOT NULL,
  html        MEDIUMTEXT NOT NULL,
  PRIMARY KEY (revision_id, item_key, language),
  CONSTRAINT item_text_revision FOREIGN KEY (revision_id) REFERENCES revision (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Media by the SHA-256 of what it holds: the same file is kept once, and an address never changes its content.
CREATE TABLE IF NOT EXISTS media (
  hash         BINARY(32) NOT NULL PRIMARY KEY,
  content_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size         INT NOT NULL,
  content      LONGBLOB NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS revision_media (
  revision_id BIGINT NOT NULL,
  path        VARCHAR(200) NOT NULL,            -- as the course folder names it
  hash        BINARY(32) NOT NULL,
  PRIMARY KEY (revision_id, path),
  KEY revision_media_hash (hash),
  CONSTRAINT revision_media_revision FOREIGN KEY (revision_id) REFERENCES revision (id),
  CONSTRAINT revision_media_media FOREIGN KEY (hash) REFERENCES media (hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What the catalogue searches: the text of the published revision, folded (no accents, lower case, one form of alef).
CREATE TABLE IF NOT EXISTS course_search (
  course_id BIGINT NOT NULL,
  language  CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title     VARCHAR(400) NOT NULL,
  body      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (course_id, language),
  FULLTEXT KEY course_search_text (title, body),
  CONSTRAINT course_search_course FOREIGN KEY (course_id) REFERENCES course (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- enrolment ---------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS enrolment (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id       BIGINT NOT NULL,
  course_id       BIGINT NOT NULL,
  how             VARCHAR(16) NOT NULL,         -- self, key, offering, secretariat, import
  enrolled_at     DATETIME(6) NOT NULL,
  left_at         DATETIME(6) NULL,
  due_at          DATETIME(6) NULL,
  language        CHAR(2) NULL,                 -- the language the course is read in; none: the person's
  last_item_key   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_visited_at DATETIME(6) NULL,
  completed_at    DATETIME(6) NULL,
  version         INT NOT NULL DEFAULT 0,
  UNIQUE KEY enrolment_once (person_id, course_id),
  KEY enrolment_course (course_id),
  CONSTRAINT enrolment_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT enrolment_course FOREIGN KEY (course_id) REFERENCES course (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- quiz --------------------------------------------------------------------------------------------------------------

-- `open` is 1 while the attempt is open and empty afterwards: the unique key lets nobody have two open attempts.
CREATE TABLE IF NOT EXISTS attempt (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enrolment_id BIGINT NOT NULL,
  person_id    BIGINT NOT NULL,                 -- whose enrolment it is; never changes, and saves a look at each answer
  item_key     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number       INT NOT NULL,
  revision_id  BIGINT NOT NULL,                 -- the attempt keeps the questions it started with
  state        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,     -- in-progress, finished
  open         TINYINT NULL,
  layout       TEXT NOT NULL,                   -- which questions, in which order, with which order of choices
  started_at   DATETIME(6) NOT NULL,
  due_at       DATETIME(6) NULL,
  finished_at  DATETIME(6) NULL,
  score        DECIMAL(9,5) NULL,
  max_score    DECIMAL(9,5) NULL,
  version      INT NOT NULL DEFAULT 0,
  UNIQUE KEY attempt_open (enrolment_id, item_key, open),
  UNIQUE KEY attempt_number (enrolment_id, item_key, number),
  KEY attempt_due (open, due_at),
  CONSTRAINT attempt_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  CONSTRAINT attempt_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT attempt_revision FOREIGN KEY (revision_id) REFERENCES revision (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS response (
  attempt_id   BIGINT NOT NULL,
  question_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence     BIGINT NOT NULL,                 -- the browser's counter: an older one never overwrites a newer one
  answer       TEXT NOT NULL,                   -- a JSON array of strings
  language     CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  saved_at     DATETIME(6) NOT NULL,
  tried        TEXT NOT NULL,                   -- the answers that were checked, one after another: JSON (immediate, interactive)
  closed       BOOLEAN NOT NULL DEFAULT FALSE,  -- no further answer is taken
  fraction     DECIMAL(8,7) NULL,
  PRIMARY KEY (attempt_id, question_id),
  CONSTRAINT response_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- progress ----------------------------------------------------------------------------------------------------------

-- Evidence, from which completion is derived. It hangs on the item's key, never on a row of the content.
CREATE TABLE IF NOT EXISTS item_progress (
  enrolment_id BIGINT NOT NULL,
  item_key     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  viewed_at    DATETIME(6) NULL,
  done_at      DATETIME(6) NULL,
  handed_in_at DATETIME(6) NULL,
  score        DECIMAL(5,2) NULL,               -- percent
  scored_at    DATETIME(6) NULL,
  completed_at DATETIME(6) NULL,                -- when its conditions were first all met; stays
  PRIMARY KEY (enrolment_id, item_key),
  CONSTRAINT item_progress_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS submission (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enrolment_id BIGINT NOT NULL,
  item_key     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number       INT NOT NULL,
  text         MEDIUMTEXT NULL,
  file_name    VARCHAR(200) NULL,
  content_type VARCHAR(100) NULL,
  content      LONGBLOB NULL,
  due_on       DATE NULL,                       -- by when a commitment is to be kept
  handed_in_at DATETIME(6) NOT NULL,
  UNIQUE KEY submission_number (enrolment_id, item_key, number),
  CONSTRAINT submission_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- certificate -------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS certificate (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,   -- is also its printed number
  code          CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- 128 random bits
  person_id     BIGINT NULL,                    -- no foreign key: it survives the account
  course_key    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period        INT NOT NULL,                   -- 1, then one more for each renewal
  issued_at     DATETIME(6) NOT NULL,
  expires_at    DATETIME(6) NULL,
  revoked_at    DATETIME(6) NULL,
  revoked_why   VARCHAR(500) NULL,
  snapshot      TEXT NOT NULL,                  -- every printed field, canonical JSON
  signature     VARBINARY(64) NOT NULL,
  key_id        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY certificate_code (code),
  UNIQUE KEY certificate_once (person_id, course_key, period)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS signing_key (
  key_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  public_key  VARBINARY(64) NOT NULL,
  private_key VARBINARY(128) NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  retired_at  DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- collaborative -----------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS collaborative (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ckey       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(200) NOT NULL,
  subtheme   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lead_id    BIGINT NULL,
  aim        VARCHAR(1000) NULL,
  version    INT NOT NULL DEFAULT 0,
  UNIQUE KEY collaborative_key (ckey),
  CONSTRAINT collaborative_lead FOREIGN KEY (lead_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS offering (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  collaborative_id BIGINT NOT NULL,
  course_key       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  required         BOOLEAN NOT NULL DEFAULT FALSE,
  UNIQUE KEY offering_once (collaborative_id, course_key),
  CONSTRAINT offering_collaborative FOREIGN KEY (collaborative_id) REFERENCES collaborative (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- notification ------------------------------------------------------------------------------------------------------

-- The outbox: a mail is written in the transaction that causes it and sent afterwards, again and again until it is gone.
CREATE TABLE IF NOT EXISTS mail (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  dedupe_key  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  recipient   VARCHAR(254) NOT NULL,
  language    CHAR(2) NOT NULL,
  subject     VARCHAR(300) NOT NULL,
  body        TEXT NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  next_try_at DATETIME(6) NULL,                 -- empty once sent or given up
  tries       INT NOT NULL DEFAULT 0,
  sent_at     DATETIME(6) NULL,
  last_error  VARCHAR(500) NULL,
  UNIQUE KEY mail_dedupe (dedupe_key),
  KEY mail_next (next_try_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
