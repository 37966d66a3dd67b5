package org.collaborativecourses.web.identity;

import java.util.regex.Pattern;

/** Where to go on after a login: a page of ours, whatever the address said. */
final class OwnPath {

    private static final String ELSE = "/my";
    private static final int LONGEST = 500;
    /** One slash, then no second one, no backslash, no space, nothing that a browser drops or turns round. */
    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9_.~%?&=+#,:@!-][A-Za-z0-9_.~%?&=+#,:@!/-]*)?");

    private OwnPath() {}

    static String of(String next) {
        boolean own = next != null
                && next.length() <= LONGEST
                && OWN.matcher(next).matches()
                && !next.startsWith("/api/")
                && !next.startsWith("/login");
        return own ? next : ELSE;
    }

    /** As it may stand in an address of ours, or nothing. */
    static String orNothing(String next) {
        return next == null || next.isEmpty() || of(next).equals(ELSE) ? null : next;
    }
}
