package org.collaborativecourses.web.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The courses of a form, and what a button of it does with them before anything is saved.
 *
 * @param courses keys, in order
 */
record Arrangement(List<String> courses) {

    /** What the buttons are called that do something here. */
    static final String DEED = "do";

    private static final Pattern ONE = Pattern.compile("(up|down|remove)\\.([a-z0-9-]{1,64})");
    private static final String ADD = "add";

    Arrangement {
        courses = List.copyOf(new LinkedHashSet<>(courses));
    }

    /** With the one that is chosen to come to them, if it is not there. */
    Arrangement with(String chosen) {
        List<String> all = new ArrayList<>(courses);
        if (!chosen.isBlank()) {
            all.add(chosen.strip());
        }
        return new Arrangement(all);
    }

    /** @param deed add, or up, down or remove with a full stop and a course's key; anything else does nothing */
    Arrangement after(String deed, String chosen) {
        if (deed.equals(ADD)) {
            return with(chosen);
        }
        Matcher one = ONE.matcher(deed);
        int at = one.matches() ? courses.indexOf(one.group(2)) : -1;
        if (at < 0) {
            return this;
        }
        List<String> all = new ArrayList<>(courses);
        if (one.group(1).equals("remove")) {
            all.remove(at);
        } else {
            int to = one.group(1).equals("up") ? at - 1 : at + 1;
            if (to >= 0 && to < all.size()) {
                Collections.swap(all, at, to);
            }
        }
        return new Arrangement(all);
    }

    /**
     * Which button a keyboard goes on from: the same, or where it is at the end of its way the other one.
     *
     * @param deed that was done, this being what came of it
     */
    String focus(String deed) {
        Matcher one = ONE.matcher(deed);
        if (!one.matches() || one.group(1).equals("remove")) {
            return ADD;
        }
        int at = courses.indexOf(one.group(2));
        boolean up = at > 0 && (one.group(1).equals("up") || at == courses.size() - 1);
        return (up ? "up." : "down.") + one.group(2);
    }
}
