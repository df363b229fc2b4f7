package org.pairlab.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.pairlab.experiment.Moment;
import org.pairlab.network.Variant;
import org.pairlab.statistics.SamplingError;
import org.pairlab.statistics.errors.Anatomy;
import org.pairlab.statistics.errors.Calibration;
import org.pairlab.statistics.errors.DigitPairMap;
import org.pairlab.statistics.errors.ErrorCounts;

/**
 * Errors of networks for other programs. Shares and intervals are percent, confidences and accuracies of the calibration 0
 * to 1, positions of pairs 0-based.
 *
 * @param variants whose networks
 * @param moment at which epoch
 * @param counts what was counted
 * @param anatomies the kinds of answers in every epoch, from the first
 */
public record ErrorsJson(List<Variant> variants, Moment moment, ErrorCounts counts, List<Anatomy> anatomies) {
    private static final int DIGITS = DigitPairMap.DIGITS;

    /** Writes everything, ending in a line feed; leaves the writer open. */
    public void writeTo(Writer writer) throws IOException {
        ObjectNode root = JsonText.JSON.createObjectNode();
        ArrayNode names = root.putArray("variants");
        variants.forEach(variant -> names.add(variant.label()));
        root.put("epoch", moment.id());
        root.put("runs", counts.networks());
        cell(root.putObject("all"), counts.map().all());
        map(root.putArray("map"));
        distances(root.putArray("by_distance"));
        if (counts.anatomy().networks() > 0) {
            anatomy(root.putObject("anatomy"));
        } else {
            root.putNull("anatomy");
        }
        wrongIn(root.putObject("wrong_in"));
        calibration(root.putObject("calibration"));
        JsonText.write(root, writer);
    }

    /** Ten rows, one a first digit, of ten cells, one a second digit. */
    private void map(ArrayNode rows) {
        for (int first = 0; first < DIGITS; first++) {
            ArrayNode row = rows.addArray();
            for (int second = 0; second < DIGITS; second++) {
                cell(row.addObject(), counts.map().of(first, second));
            }
        }
    }

    private void distances(ArrayNode rows) {
        for (int distance = 0; distance < DIGITS; distance++) {
            ObjectNode row = rows.addObject().put("distance", distance);
            DigitPairMap.Cell cell = counts.map().apart(distance);
            cell(row, cell);
            if (cell.answers() > 0) {
                SamplingError.Interval interval = cell.interval();
                row.put("low", interval.low()).put("high", interval.high());
            }
        }
    }

    private static void cell(ObjectNode node, DigitPairMap.Cell cell) {
        node.put("pairs", cell.pairs()).put("answers", cell.answers()).put("wrong", cell.wrong());
        JsonText.put(node, "share", cell.share());
    }

    private void anatomy(ObjectNode node) {
        kinds(node, counts.anatomy());
        ArrayNode read = node.putArray("read_as");
        for (int digit = 0; digit < DIGITS; digit++) {
            ArrayNode row = read.addArray();
            for (int as = 0; as < DIGITS; as++) {
                row.add(counts.readings().of(digit, as));
            }
        }
        ArrayNode epochs = node.putArray("epochs");
        for (int i = 0; i < anatomies.size(); i++) {
            kinds(epochs.addObject().put("epoch", i + 1), anatomies.get(i));
        }
    }

    private static void kinds(ObjectNode node, Anatomy anatomy) {
        node.put("runs", anatomy.networks())
                .put("answers", anatomy.answers())
                .put("sound", anatomy.sound())
                .put("misread", anatomy.misread())
                .put("miscompared", anatomy.miscompared())
                .put("lucky", anatomy.lucky());
    }

    private void wrongIn(ObjectNode node) {
        ArrayNode pairs = node.putArray("pairs");
        counts.wrongIn().pairs().forEach(pairs::add);
        ArrayNode nobody = node.putArray("nobody_gets");
        counts.wrongIn().nobodyGets().forEach(nobody::add);
        ArrayNode chance = node.putArray("chance_decides");
        counts.wrongIn().chanceDecides().forEach(chance::add);
    }

    private void calibration(ObjectNode node) {
        Calibration calibration = counts.calibration();
        JsonText.put(node, "expected_calibration_error", calibration.expectedError());
        JsonText.put(node, "confidence_when_wrong", calibration.whenWrong());
        JsonText.put(node, "confidence_when_right", calibration.whenRight());
        ArrayNode bins = node.putArray("bins");
        for (Calibration.Bin bin : calibration.bins()) {
            ObjectNode one = bins.addObject();
            one.put("from", bin.from())
                    .put("to", bin.to())
                    .put("answers", bin.answers())
                    .put("right", bin.right());
            JsonText.put(one, "confidence", bin.confidence());
            JsonText.put(one, "accuracy", bin.accuracy());
        }
    }
}
