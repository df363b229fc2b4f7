package org.pairlab.app.setup;

import java.util.Map;
import java.util.Set;
import org.pairlab.network.Architecture;

/**
 * Everything in the set-up at one moment, as it is typed: what undo goes back to and what the settings file keeps.
 *
 * @param texts for each quantity's key the text in its field
 * @param architectures the ticked ones
 * @param batchNormalisation whether that box is ticked
 * @param pairKind where the pairs come from
 * @param pairFile the chosen file's path, empty if none was
 * @param otherDigits whether the digits are of another set than MNIST
 * @param digitFolder that set's folder, empty if none was chosen
 */
public record SetUpValues(
        Map<String, String> texts,
        Set<Architecture> architectures,
        boolean batchNormalisation,
        PairKind pairKind,
        String pairFile,
        boolean otherDigits,
        String digitFolder) {
    public SetUpValues {
        texts = Map.copyOf(texts);
        architectures = Set.copyOf(architectures);
    }
}
