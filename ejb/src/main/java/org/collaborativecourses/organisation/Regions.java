package org.collaborativecourses.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which countries lie in which of the programme's regions, and which regions lie in which others. */
public final class Regions {

    private static final String EVERYWHERE = "global";

    /** The smaller regions first: a country lies in the first one that names it. */
    private static final Map<String, Set<String>> COUNTRIES = countries();

    private static final Map<String, List<String>> PARTS = Map.of(
            "africa", List.of("horn-east-southern-africa", "west-central-africa", "indian-ocean"),
            "asia-pacific", List.of("pacific"),
            "latin-america-caribbean", List.of("central-america"));

    private Regions() {}

    private static Map<String, Set<String>> countries() {
        Map<String, Set<String>> countries = new LinkedHashMap<>();
        countries.put("pacific", codes("AU CK FJ FM KI MH NC NR NU NZ PF PG PW SB TO TV VU WS"));
        countries.put("central-america", codes("BZ CR GT HN NI PA SV"));
        countries.put("indian-ocean", codes("KM MG MU RE SC YT"));
        countries.put(
                "horn-east-southern-africa", codes("AO BI BW DJ ER ET KE LS MW MZ NA RW SD SO SS SZ TZ UG ZA ZM ZW"));
        countries.put(
                "west-central-africa",
                codes("BF BJ CD CF CG CI CM CV GA GH GM GN GQ GW LR ML MR NE NG SL SN ST TD TG"));
        countries.put("middle-east-north-africa", codes("AE BH DZ EG IQ IR JO KW LB LY MA OM PS QA SA SY TN YE EH"));
        countries.put(
                "asia-pacific",
                codes(
                        "AF BD BN BT CN HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN"));
        countries.put(
                "latin-america-caribbean",
                codes("AG AR BB BO BR BS CL CO CU DM DO EC GD GF GP GY HT JM KN LC MQ MX PE PR PY SR TT UY VC VE"));
        countries.put(
                "europe-north-america",
                codes("AD AL AM AT AZ BA BE BG BY CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT LI LT LU LV"
                        + " MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA US VA XK"));
        return countries;
    }

    private static Set<String> codes(String codes) {
        return Set.of(codes.split(" "));
    }

    /** The smallest region that the country lies in. @param country ISO 3166-1 alpha-2, or null */
    public static Optional<String> of(String country) {
        return country == null
                ? Optional.empty()
                : COUNTRIES.entrySet().stream()
                        .filter(it -> it.getValue().contains(country))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Whether one region is the other or lies in it. */
    public static boolean covers(String region, String other) {
        return region.equals(EVERYWHERE)
                || region.equals(other)
                || PARTS.getOrDefault(region, List.of()).contains(other);
    }

    /** @param own what an organisation says of itself, or null @param country where it is, or null */
    public static boolean covers(String region, String own, String country) {
        return own != null && covers(region, own)
                || of(country).filter(it -> covers(region, it)).isPresent()
                || region.equals("africa")
                        && Set.of("DZ", "EG", "LY", "MA", "TN", "EH").contains(String.valueOf(country));
    }
}
