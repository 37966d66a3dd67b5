package org.collaborativecourses.web.identity;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collaborativecourses.shared.Language;

/** The countries by their names in each language, and the time zones by the names that systems share, each once. */
public final class World {

    /** Without research stations, and without the states of Australia, whose zones are there by their cities. */
    private static final Pattern PLACE = Pattern.compile("(Africa|America|Asia|Atlantic|Europe|Indian|Pacific)/.+"
            + "|Australia/(?!ACT|NSW|LHI|Queensland|Tasmania|Victoria|North|South|West|Yancowinna|Canberra).+");

    private static final Map<Language, List<Place>> COUNTRIES = new ConcurrentHashMap<>();
    private static final List<Place> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                            .map(TimeZone::getIanaID)
                            .filter(it -> PLACE.matcher(it).matches())
                            .distinct()
                            .sorted())
            .map(it -> new Place(it, it.replace('_', ' ')))
            .toList();

    private World() {}

    /** A country or a zone, with what it is called. */
    public record Place(String code, String name) {

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }
    }

    /** What the country is called; the code where nobody knows, nothing where there is none. */
    public static String country(String code, Language language) {
        return code == null || code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(language.locale());
    }

    public static List<Place> countries(Language language) {
        return COUNTRIES.computeIfAbsent(language, World::countriesIn);
    }

    /** All zones, and this one too where it goes by an older name: browsers still use some of those. */
    static List<Place> zonesWith(String own) {
        return ZONES.stream().anyMatch(it -> it.code().equals(own))
                ? ZONES
                : Stream.concat(Stream.of(new Place(own, own.replace('_', ' '))), ZONES.stream())
                        .toList();
    }

    private static List<Place> countriesIn(Language language) {
        Collator order = Collator.getInstance(language.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(it -> new Place(it, new Locale("", it).getDisplayCountry(language.locale())))
                .sorted(Comparator.comparing(Place::name, order))
                .toList();
    }
}
