-- An entry that a lab file may have besides those of its schema: only files of experiments on other digits than MNIST's
-- have it. A file without it was trained on MNIST.

CREATE TABLE digits (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,                      -- of the folder that it was read from
  training_digits INTEGER NOT NULL,
  test_digits INTEGER NOT NULL,
  train_images_sha256 TEXT NOT NULL,       -- of its files, unpacked
  train_labels_sha256 TEXT NOT NULL,
  test_images_sha256 TEXT NOT NULL,
  test_labels_sha256 TEXT NOT NULL,
  checksum INTEGER NOT NULL
);
