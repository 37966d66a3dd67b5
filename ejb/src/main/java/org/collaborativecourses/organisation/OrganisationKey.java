package org.collaborativecourses.organisation;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import org.collaborativecourses.shared.InvalidException;

/** What an organisation is called for ever, in addresses, files and course folders. */
public final class OrganisationKey {

    static final int LONGEST = 64;
    /** Leaves room for a number behind it. */
    private static final int LONGEST_MADE = 56;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    private OrganisationKey() {}

    /** @throws InvalidException at the field key */
    public static String of(String written) {
        String key = written.strip();
        if (key.length() > LONGEST || !SHAPE.matcher(key).matches()) {
            throw new InvalidException("key", "organisation.error.key");
        }
        return key;
    }

    /** From a name in any script; of one without letters, a word that says nothing. */
    public static String madeOf(String name) {
        String ascii = LATIN.transliterate(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                ascii.length() > LONGEST_MADE ? ascii.substring(0, LONGEST_MADE).replaceAll("-+$", "") : ascii;
        return cut.isEmpty() ? "organisation" : cut;
    }
}
