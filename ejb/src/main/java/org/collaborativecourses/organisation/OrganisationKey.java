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

    /** Where the desk's page of one would be, there is the page that makes one. */
    private static final String NEW = "new";

    private OrganisationKey() {}

    /** Whether this has the shape of one. */
    public static boolean isKey(String key) {
        return key.length() <= LONGEST && SHAPE.matcher(key).matches();
    }

    /** Whether nothing can be called this, for nobody could open its page. */
    public static boolean isReserved(String key) {
        return NEW.equals(key);
    }

    /** @throws InvalidException at the field key */
    public static String of(String written) {
        String key = written.strip();
        if (!isKey(key)) {
            throw new InvalidException("key", "organisation.error.key");
        }
        return key;
    }

    /** From the name of an organisation. */
    static String madeOf(String name) {
        return madeOf(name, "organisation");
    }

    /** From a name in any script. @param otherwise of one without letters: a word that says nothing */
    public static String madeOf(String name, String otherwise) {
        String ascii = LATIN.transliterate(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                ascii.length() > LONGEST_MADE ? ascii.substring(0, LONGEST_MADE).replaceAll("-+$", "") : ascii;
        return cut.isEmpty() ? otherwise : cut;
    }
}
