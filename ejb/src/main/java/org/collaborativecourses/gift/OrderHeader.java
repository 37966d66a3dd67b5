package org.collaborativecourses.gift;

import java.util.Locale;
import java.util.Set;
import org.collaborativecourses.question.OrderGrading;

/**
 * The first line of an ordering question: how many items are shown, which, how they lie, how they are marked, whether
 * that is shown, how they are numbered. Only the marking concerns us; all items are always shown.
 *
 * @param count how many items are to be shown; 0: all
 * @param unknown the first word that is none of these; else null
 */
record OrderHeader(int count, OrderGrading grading, String unknown) {

    private static final Set<String> SOME = Set.of("RANDOM", "CONTIGUOUS", "CONTIG");
    private static final Set<String> OF_NO_CONCERN = Set.of(
            "ALL",
            "EXACT",
            "HORIZONTAL",
            "HORI",
            "HOR",
            "H",
            "VERTICAL",
            "VERT",
            "VER",
            "V",
            "SHOW",
            "TRUE",
            "YES",
            "HIDE",
            "FALSE",
            "NO",
            "NONE",
            "ABC",
            "ABCD",
            "123",
            "III",
            "NUMBERING123",
            "NUMBERINGABC");

    static OrderHeader of(String line) {
        int count = 0;
        boolean all = false;
        OrderGrading grading = null;
        for (String word : line.strip().split("\\s+")) {
            String upper = word.toUpperCase(Locale.ROOT);
            all |= upper.equals("ALL");
            if (upper.isEmpty() || SOME.contains(upper) || OF_NO_CONCERN.contains(upper)) {
                continue;
            }
            if (upper.matches("\\d{1,3}") && grading == null) {
                count = Integer.parseInt(upper);
            } else if (grading == null && OrderGrading.find(upper).isPresent()) {
                grading = OrderGrading.find(upper).get();
            } else {
                return new OrderHeader(0, OrderGrading.ABSOLUTE_POSITION, word);
            }
        }
        return new OrderHeader(all ? 0 : count, grading == null ? OrderGrading.ABSOLUTE_POSITION : grading, null);
    }

    boolean showsFewerThan(int items) {
        return count > 0 && count < items;
    }
}
