-- The lab file, version 2. Numbers without a unit are counts. Accuracies are percent, losses nats (cross-entropy, natural
-- logarithm), times seconds, dates ISO-8601 in UTC, numbers in blobs little-endian float32. Checksums are CRC-32C of a row's values;
-- they tell damage from results and mean nothing else.

CREATE TABLE experiment (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,                      -- tells one experiment from another
  title TEXT NOT NULL,                     -- empty until somebody names it
  created_utc TEXT NOT NULL,
  changed_utc TEXT NOT NULL,
  first_run INTEGER NOT NULL,              -- number of the first run of each variant
  runs INTEGER NOT NULL,                   -- of each variant
  seed INTEGER NOT NULL,
  workers INTEGER NOT NULL,                -- runs at a time; results do not depend on it
  threads INTEGER NOT NULL,                -- that one run computes with
  layers TEXT NOT NULL,                    -- fast or stock
  pair_source TEXT NOT NULL,               -- fixed, seed:N or the path of a list
  pairs_sha256 TEXT NOT NULL,              -- over the pairs in their order
  keep_predictions TEXT NOT NULL,          -- of runs that begin from now on; see run
  keep_networks TEXT NOT NULL,
  sessions INTEGER NOT NULL,               -- rows of provenance
  checksum INTEGER NOT NULL
);

CREATE TABLE variant (
  id INTEGER PRIMARY KEY,                  -- from 1, the order in which they are shown
  label TEXT NOT NULL UNIQUE,              -- what it is called
  architecture TEXT NOT NULL,              -- ConvNetBase, ConvNetBaseAux, ConvNetSep, ConvNetSepAux
  channels INTEGER NOT NULL,               -- c, features of a digit after the convolutions
  features INTEGER NOT NULL,               -- f, final features of a digit
  hidden INTEGER NOT NULL,                 -- h, hidden features of the auxiliary head; of no effect without it
  learning_rate REAL NOT NULL,             -- Adam's
  dropout REAL NOT NULL,                   -- probability that a feature is dropped
  batch_normalisation INTEGER NOT NULL,    -- 1 on, 0 off
  auxiliary_weight REAL NOT NULL,          -- factor of the auxiliary loss; of no effect without it
  batch_size INTEGER NOT NULL,             -- pairs
  epochs INTEGER NOT NULL,                 -- of each run
  checksum INTEGER NOT NULL
);

CREATE TABLE provenance (
  session INTEGER PRIMARY KEY,             -- one for every time that training started or went on
  started_utc TEXT NOT NULL,
  pairlab TEXT NOT NULL,                   -- version
  deeplearning4j TEXT NOT NULL,            -- version
  java TEXT NOT NULL,                      -- version and vendor
  system TEXT NOT NULL,                    -- operating system, version, architecture
  processor TEXT NOT NULL,
  cores INTEGER NOT NULL,
  threads INTEGER NOT NULL,
  workers INTEGER NOT NULL,
  train_images_sha256 TEXT NOT NULL,       -- of MNIST's files, unpacked
  train_labels_sha256 TEXT NOT NULL,
  test_images_sha256 TEXT NOT NULL,
  test_labels_sha256 TEXT NOT NULL,
  checksum INTEGER NOT NULL
);

CREATE TABLE pair (
  split TEXT NOT NULL,                     -- train or test
  position INTEGER NOT NULL,               -- 0-based, the order in which pairs are shown
  first_image INTEGER NOT NULL,            -- 0-based position in that part of MNIST
  second_image INTEGER NOT NULL,
  first_digit INTEGER NOT NULL,            -- 0 to 9
  second_digit INTEGER NOT NULL,
  target INTEGER NOT NULL,                 -- 1 if the first digit is smaller or equal, 0 if greater
  PRIMARY KEY (split, position)
) WITHOUT ROWID;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,                  -- 1000000 x its variant + its number
  variant INTEGER NOT NULL REFERENCES variant (id),
  number INTEGER NOT NULL,                 -- runs of one number are seed-matched
  seed INTEGER NOT NULL,                   -- the run's own, follows from the experiment's and the number
  state TEXT NOT NULL,                     -- waiting, training, finished, diverged, stopped, failed
  failure TEXT,                            -- why it failed
  epochs INTEGER NOT NULL,                 -- finished, each a row of epoch
  has_checkpoint INTEGER NOT NULL,         -- 1 if there is a row of checkpoint
  network_epoch INTEGER NOT NULL,          -- the best so far, of which there is a row of network; 0 if there is none
  session INTEGER NOT NULL,                -- of provenance, that it was last trained in; 0 if none is known
  keep_predictions TEXT NOT NULL,          -- of which epochs: every, best-and-last or none
  keep_networks TEXT NOT NULL,             -- of which epochs: none, best, every or every-K, each K-th and the best one
  checksum INTEGER NOT NULL,
  UNIQUE (variant, number)
);

CREATE TABLE epoch (
  run INTEGER NOT NULL REFERENCES run (id),
  epoch INTEGER NOT NULL,                  -- 1-based
  training_loss REAL NOT NULL,             -- nats a pair, while the weights change, with dropout
  training_accuracy REAL NOT NULL,         -- percent of pairs
  validation_loss REAL NOT NULL,           -- nats a pair, after the epoch, over all test pairs
  validation_accuracy REAL NOT NULL,       -- percent of pairs
  auxiliary_training_loss REAL,            -- nats a digit; NULL without auxiliary loss
  training_digit_accuracy REAL,            -- percent of digits
  auxiliary_validation_loss REAL,          -- nats a digit
  validation_digit_accuracy REAL,          -- percent of digits
  training_seconds REAL NOT NULL,
  validation_seconds REAL NOT NULL,
  predictions_checksum INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (run, epoch)
) WITHOUT ROWID;

CREATE TABLE prediction (
  run INTEGER NOT NULL,
  epoch INTEGER NOT NULL,                  -- no row if what was said after it is not kept
  said BLOB NOT NULL,                      -- of all test pairs in their order: the probabilities that the first digit is
                                           -- smaller or equal, and with auxiliary loss then the first digits as
                                           -- recognised and then the second ones, a byte each
  PRIMARY KEY (run, epoch)
);

CREATE TABLE checkpoint (
  run INTEGER PRIMARY KEY REFERENCES run (id), -- only runs that are not finished have one
  epochs INTEGER NOT NULL,                 -- finished
  iterations INTEGER NOT NULL,             -- updates of the parameters
  batches INTEGER,                         -- of the unfinished epoch; NULL between two epochs, as what follows
  pairs INTEGER,
  target_loss REAL,                        -- nats, sum over the pairs
  target_hits INTEGER,
  class_loss REAL,                         -- nats, sum
  digit_hits INTEGER,
  training_seconds REAL,
  checksum INTEGER NOT NULL,
  parameters BLOB NOT NULL,                -- in the order of Deeplearning4j's flattened network
  updater BLOB NOT NULL                    -- Adam's moments
);

CREATE TABLE network (
  run INTEGER NOT NULL REFERENCES run (id),
  epoch INTEGER NOT NULL,                  -- after which it was like this
  checksum INTEGER NOT NULL,
  parameters BLOB NOT NULL,                -- in the order of Deeplearning4j's flattened network
  PRIMARY KEY (run, epoch)
);

CREATE VIEW curves AS
SELECT
  variant.label AS variant, variant.architecture, run.number AS run, epoch.epoch,
  training_loss, training_accuracy, validation_loss, validation_accuracy,
  auxiliary_training_loss, training_digit_accuracy, auxiliary_validation_loss, validation_digit_accuracy,
  training_seconds, validation_seconds
FROM epoch JOIN run ON run.id = epoch.run JOIN variant ON variant.id = run.variant;

CREATE VIEW best_epochs AS
SELECT
  variant.label AS variant, variant.architecture, run.number AS run, run.state, epoch.epoch, epoch.validation_accuracy
FROM run JOIN variant ON variant.id = run.variant JOIN epoch ON epoch.run = run.id
WHERE epoch.epoch = (
  SELECT best.epoch FROM epoch AS best WHERE best.run = run.id
  ORDER BY best.validation_accuracy DESC, best.epoch LIMIT 1
);

-- Takes blobs apart in plain SQL: a byte is where it stands among all bytes, and a float32 of that exponent and fraction is
-- (fraction + 2^23) / 2^(150 - exponent), or fraction / 2^149 where the exponent is 0. All of it is exact.
CREATE VIEW predictions_with_digits AS
WITH
  bytes AS (SELECT x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS every, count(*) AS pairs FROM pair WHERE split = 'test'),
  float AS (
    SELECT
      label, architecture, number, epoch, position,
      first_image, second_image, first_digit, second_digit, target,
      ((instr(every, substr(said, 4 * position + 4, 1)) - 1) << 24)
        + ((instr(every, substr(said, 4 * position + 3, 1)) - 1) << 16)
        + ((instr(every, substr(said, 4 * position + 2, 1)) - 1) << 8)
        + instr(every, substr(said, 4 * position + 1, 1)) - 1 AS bits,
      CASE WHEN length(said) > 4 * pairs THEN instr(every, substr(said, 4 * pairs + position + 1, 1)) - 1 END
        AS first_recognised,
      CASE WHEN length(said) > 4 * pairs THEN instr(every, substr(said, 5 * pairs + position + 1, 1)) - 1 END
        AS second_recognised
    FROM bytes CROSS JOIN variant CROSS JOIN run ON run.variant = variant.id
    CROSS JOIN prediction ON prediction.run = run.id CROSS JOIN pair ON split = 'test'
  ),
  parts AS (SELECT *, bits & 8388607 AS fraction, (bits >> 23) & 255 AS exponent FROM float)
SELECT
  label AS variant, architecture, number AS run, epoch, position AS pair,
  first_image, second_image, first_digit, second_digit, target,
  CASE exponent
    WHEN 0 THEN fraction / 36028797018963968.0 / 19807040628566084398385987584.0
    ELSE (fraction + 8388608.0) / (1 << ((150 - exponent) / 3)) / (1 << ((151 - exponent) / 3))
      / (1 << ((152 - exponent) / 3))
  END AS probability,
  bits > 1056964608 AS answer,
  (bits > 1056964608) = target AS correct,
  first_recognised, second_recognised
FROM parts;
