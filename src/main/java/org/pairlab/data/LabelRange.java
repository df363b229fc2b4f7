package org.pairlab.data;

import java.util.Optional;

/** Whether labels are digits, and which other set they are of if they are not. */
final class LabelRange {
    private static final int LETTERS = 26;
    private static final int BALANCED = 46;
    private static final int BY_CLASS = 61;

    private LabelRange() {}

    /** What is wrong with the labels of a file, as the middle of a sentence about it; empty if all are digits. */
    static Optional<String> problem(byte[] labels) {
        int least = 255;
        int most = 0;
        int firstWrong = -1;
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xff;
            least = Math.min(least, label);
            most = Math.max(most, label);
            firstWrong = firstWrong < 0 && label > 9 ? i : firstWrong;
        }
        if (firstWrong < 0) {
            return Optional.empty();
        }
        String only = ", and PairLab compares digits from 0 to 9 (of EMNIST, take digits or mnist)";
        if (most == LETTERS && least == 1) {
            return Optional.of("holds letters, labels 1 to 26 as in EMNIST letters" + only);
        }
        if (most == BALANCED && least == 0) {
            return Optional.of("holds digits and letters, labels 0 to 46 as in EMNIST balanced and bymerge" + only);
        }
        if (most == BY_CLASS && least == 0) {
            return Optional.of("holds digits and letters, labels 0 to 61 as in EMNIST byclass" + only);
        }
        return Optional.of(
                "has labels that are not 0 to 9: label " + firstWrong + " is " + (labels[firstWrong] & 0xff));
    }
}
