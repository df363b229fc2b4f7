package org.pairlab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/**
 * What the networks of an experiment that is in no lab file say, in a file that the system removes when nobody uses it any
 * more: memory holds only what was told or read last. Any thread.
 */
public final class TemporaryPredictions implements Journal, PredictionSource, AutoCloseable {
    private static final int PAIR_BYTES = Float.BYTES + 2;

    private final int testPairs;
    private final PredictionCache latest;
    private final Map<RunId, List<Long>> places = new HashMap<>(); // of the epochs, in order
    private FileChannel file; // null before the first epoch
    private boolean closed;

    public TemporaryPredictions(int testPairs) {
        this(testPairs, new PredictionCache());
    }

    TemporaryPredictions(int testPairs, PredictionCache latest) {
        this.testPairs = testPairs;
        this.latest = latest;
    }

    /** @throws InvalidInputException if there is no room for it */
    @Override
    public synchronized void epochDone(RunId id, EpochResult result, Predictions predictions) {
        if (closed) {
            return;
        }
        try {
            if (file == null) {
                Path path = Files.createTempFile("pairlab", ".predictions");
                file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            long place = file.size();
            ByteBuffer bytes = bytes(predictions);
            while (bytes.hasRemaining()) {
                file.write(bytes, place + bytes.position());
            }
            places.computeIfAbsent(id, run -> new ArrayList<>()).add(place);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "What the networks say cannot be kept for the time being (" + e.getMessage()
                            + "); make room for temporary files, or save the experiment as a lab file.",
                    e);
        }
        latest.keep(id, result, predictions);
    }

    @Override
    public synchronized void cutBack(RunId id, int epochs) {
        List<Long> known = places.getOrDefault(id, List.of());
        if (known.size() > epochs) {
            known.subList(epochs, known.size()).clear();
        }
    }

    @Override
    public Optional<Predictions> atHand(RunId run, EpochResult epoch) {
        return latest.of(run, epoch);
    }

    @Override
    public Optional<Predictions> of(RunId run, EpochResult epoch) {
        return atHand(run, epoch).or(() -> read(run, epoch));
    }

    private synchronized Optional<Predictions> read(RunId run, EpochResult epoch) {
        List<Long> known = places.getOrDefault(run, List.of());
        if (closed || known.size() < epoch.epoch()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(testPairs * PAIR_BYTES);
        try {
            long place = known.get(epoch.epoch() - 1);
            while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
                // A read may give less than was asked for.
            }
        } catch (IOException e) {
            throw new InvalidInputException(
                    "What the networks said cannot be read again (" + e.getMessage()
                            + "); look at the disk with the temporary files.",
                    e);
        }
        Predictions read = predictions(bytes.flip(), run.architecture().auxiliary());
        if (read.checksum() != epoch.predictionsChecksum()) {
            return Optional.empty();
        }
        latest.keep(run, epoch, read);
        return Optional.of(read);
    }

    private ByteBuffer bytes(Predictions predictions) {
        if (predictions.size() != testPairs) {
            throw new IllegalArgumentException(predictions.size() + " predictions for " + testPairs + " test pairs");
        }
        ByteBuffer bytes = ByteBuffer.allocate(testPairs * PAIR_BYTES);
        for (int pair = 0; pair < testPairs; pair++) {
            bytes.putFloat(predictions.probability(pair));
            bytes.put((byte) (predictions.namesDigits() ? predictions.firstDigit(pair) : -1));
            bytes.put((byte) (predictions.namesDigits() ? predictions.secondDigit(pair) : -1));
        }
        return bytes.flip();
    }

    private Predictions predictions(ByteBuffer bytes, boolean names) {
        float[] probabilities = new float[testPairs];
        byte[] first = names ? new byte[testPairs] : null;
        byte[] second = names ? new byte[testPairs] : null;
        for (int pair = 0; pair < testPairs && bytes.remaining() >= PAIR_BYTES; pair++) {
            probabilities[pair] = bytes.getFloat();
            byte readFirst = bytes.get();
            byte readSecond = bytes.get();
            if (names) {
                first[pair] = readFirst;
                second[pair] = readSecond;
            }
        }
        return new Predictions(probabilities, first, second);
    }

    /** Gives the file back; what is told from now on is not kept here. */
    @Override
    public synchronized void close() {
        closed = true;
        places.clear();
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new InvalidInputException(
                        "The file with what the networks said cannot be given back (" + e.getMessage()
                                + "); remove it from the folder of temporary files.",
                        e);
            }
        }
    }
}
