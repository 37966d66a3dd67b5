-- A name is looked for among the holders alone, and no longer in every certificate with its whole snapshot.
CREATE INDEX IF NOT EXISTS certificate_holder ON certificate (holder);
