package org.pairlab.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fast layers call a parameter of the stock ones: {@code first-norm2_gamma} is {@code first-convolutions_gamma2}. */
final class FastNames {
    private static final Pattern BLOCK = Pattern.compile("(first-|second-|)(?:conv|norm)([123])_(.+)");

    private FastNames() {}

    static String of(String stock) {
        Matcher matcher = BLOCK.matcher(stock);
        return matcher.matches() ? matcher.group(1) + "convolutions_" + matcher.group(3) + matcher.group(2) : stock;
    }
}
