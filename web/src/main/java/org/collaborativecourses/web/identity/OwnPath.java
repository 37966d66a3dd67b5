package org.collaborativecourses.web.identity;

import java.util.regex.Pattern;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.role.Reach;

/** Where to go on after a login: a page of ours, whatever the address said. */
final class OwnPath {

    private static final String ELSE = "/my";
    private static final int LONGEST = 500;
    /** One slash, then no second one, no backslash, no space, nothing that a browser drops or turns round. */
    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9_.~%?&=+#,:@!-][A-Za-z0-9_.~%?&=+#,:@!/-]*)?");

    private OwnPath() {}

    static String of(String next) {
        return isOwn(next) ? next : ELSE;
    }

    /** Who asked for no page begins where their work is. */
    static String of(String next, SignedIn who) {
        return isOwn(next) ? next : deskOf(who);
    }

    private static String deskOf(SignedIn who) {
        Reach reach = who.reach();
        if (reach.everything()) {
            return "/secretariat";
        }
        return reach.facilitates() ? "/teach" : reach.coordinates() ? "/coordination" : ELSE;
    }

    private static boolean isOwn(String next) {
        return next != null
                && next.length() <= LONGEST
                && OWN.matcher(next).matches()
                && !next.startsWith("/api/")
                && !next.startsWith("/login");
    }

    /** As it may stand in an address of ours, or nothing. */
    static String orNothing(String next) {
        return isOwn(next) ? next : null;
    }
}
