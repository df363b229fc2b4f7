package org.pairlab.app.setup;

import java.util.List;
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
 * @param varied the hyperparameters that are varied, at most two, in their order
 * @param list the rows of a list of networks; empty where what is compared is ticked and varied
 */
public record SetUpValues(
        Map<String, String> texts,
        Set<Architecture> architectures,
        boolean batchNormalisation,
        PairKind pairKind,
        String pairFile,
        boolean otherDigits,
        String digitFolder,
        List<VariedText> varied,
        List<ListedVariant> list) {
    public SetUpValues {
        texts = Map.copyOf(texts);
        architectures = Set.copyOf(architectures);
        varied = List.copyOf(varied);
        list = List.copyOf(list);
    }

    /** The same with the digits of a folder. */
    SetUpValues withDigits(String folder) {
        return new SetUpValues(
                texts, architectures, batchNormalisation, pairKind, pairFile, true, folder, varied, list);
    }

    /** The same with other things varied. */
    SetUpValues withVaried(List<VariedText> others) {
        return new SetUpValues(
                texts, architectures, batchNormalisation, pairKind, pairFile, otherDigits, digitFolder, others, list);
    }
}
