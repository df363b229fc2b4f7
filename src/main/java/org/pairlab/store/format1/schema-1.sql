-- The lab file, version 1. Numbers without a unit are counts. Accuracies are percent, losses nats (cross-entropy, natural
-- logarithm), times seconds, dates ISO-8601 in UTC, blobs little-endian float32. Checksums are CRC-32C of a row's values;
-- they tell damage from results and mean nothing else.

CREATE TABLE experiment (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,                      -- tells one experiment from another
  title TEXT NOT NULL,                     -- empty until somebody names it
  created_utc TEXT NOT NULL,
  changed_utc TEXT NOT NULL,
  architectures TEXT NOT NULL,             -- base, base-aux, sep, sep-aux with spaces between
  channels INTEGER NOT NULL,               -- c, features of a digit after the convolutions
  features INTEGER NOT NULL,               -- f, final features of a digit
  hidden INTEGER NOT NULL,                 -- h, hidden features of the auxiliary head
  learning_rate REAL NOT NULL,             -- Adam's, without auxiliary loss
  auxiliary_learning_rate REAL NOT NULL,   -- Adam's, with auxiliary loss
  dropout REAL NOT NULL,                   -- probability that a feature is dropped
  batch_normalisation INTEGER NOT NULL,    -- 1 on, 0 off
  auxiliary_weight REAL NOT NULL,          -- factor of the auxiliary loss
  batch_size INTEGER NOT NULL,             -- pairs
  epochs INTEGER NOT NULL,                 -- of each run
  runs INTEGER NOT NULL,                   -- of each architecture
  seed INTEGER NOT NULL,
  workers INTEGER NOT NULL,                -- runs at a time; results do not depend on it
  threads INTEGER NOT NULL,                -- that one run computes with
  layers TEXT NOT NULL,                    -- fast or stock
  pair_source TEXT NOT NULL,               -- fixed, seed:N or the path of a list
  pairs_sha256 TEXT NOT NULL,              -- over the pairs in their order
  keep_networks INTEGER NOT NULL,          -- 1 if the network of each run's best epoch is kept
  sessions INTEGER NOT NULL,               -- rows of provenance
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
  id INTEGER PRIMARY KEY,
  architecture TEXT NOT NULL,              -- ConvNetBase, ConvNetBaseAux, ConvNetSep, ConvNetSepAux
  number INTEGER NOT NULL,                 -- 1-based; runs of one number are seed-matched
  seed INTEGER NOT NULL,                   -- the run's own, follows from the experiment's and the number
  state TEXT NOT NULL,                     -- waiting, training, finished, diverged, stopped, failed
  failure TEXT,                            -- why it failed
  epochs INTEGER NOT NULL,                 -- finished, each a row of epoch
  has_checkpoint INTEGER NOT NULL,         -- 1 if there is a row of checkpoint
  network_epoch INTEGER NOT NULL,          -- of its row of network, 0 if there is none
  checksum INTEGER NOT NULL,
  UNIQUE (architecture, number)
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
  epoch INTEGER NOT NULL,
  pair INTEGER NOT NULL,                   -- position of the test pair
  probability REAL NOT NULL,               -- that the first digit is smaller or equal, a float32
  first_digit INTEGER,                     -- as recognised; NULL without auxiliary loss
  second_digit INTEGER,
  PRIMARY KEY (run, epoch, pair)
) WITHOUT ROWID;

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
  run INTEGER PRIMARY KEY REFERENCES run (id),
  epoch INTEGER NOT NULL,                  -- the run's best so far
  checksum INTEGER NOT NULL,
  parameters BLOB NOT NULL                 -- in the order of Deeplearning4j's flattened network
);

CREATE VIEW curves AS
SELECT
  run.architecture, run.number AS run, epoch.epoch,
  training_loss, training_accuracy, validation_loss, validation_accuracy,
  auxiliary_training_loss, training_digit_accuracy, auxiliary_validation_loss, validation_digit_accuracy,
  training_seconds, validation_seconds
FROM epoch JOIN run ON run.id = epoch.run;

CREATE VIEW best_epochs AS
SELECT
  run.architecture, run.number AS run, run.state, epoch.epoch, epoch.validation_accuracy
FROM run JOIN epoch ON epoch.run = run.id
WHERE epoch.epoch = (
  SELECT best.epoch FROM epoch AS best WHERE best.run = run.id
  ORDER BY best.validation_accuracy DESC, best.epoch LIMIT 1
);

CREATE VIEW predictions_with_digits AS
SELECT
  run.architecture, run.number AS run, prediction.epoch, prediction.pair,
  pair.first_image, pair.second_image, pair.first_digit, pair.second_digit, pair.target,
  prediction.probability,
  prediction.probability > 0.5 AS answer,
  (prediction.probability > 0.5) = pair.target AS correct,
  prediction.first_digit AS first_recognised, prediction.second_digit AS second_recognised
FROM prediction
JOIN run ON run.id = prediction.run
JOIN pair ON pair.split = 'test' AND pair.position = prediction.pair;
