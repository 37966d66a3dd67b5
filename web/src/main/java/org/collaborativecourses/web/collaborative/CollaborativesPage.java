package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.collaborativecourses.collaborative.CollaborativeKinds;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeSummary;
import org.collaborativecourses.collaborative.Subthemes;
import org.collaborativecourses.organisation.OrganisationKinds;
import org.collaborativecourses.organisation.Regions;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /collaboratives}: all of them, narrowed down by an ordinary GET form, and how many there are of what. */
@Named
@RequestScoped
public class CollaborativesPage {

    public static final List<String> NAMES = List.of("subtheme", "region", "kind", "state", "language");
    private static final int ALL = 1000;
    private static final int WHOLE = 100;

    @Inject
    private CollaborativeService service;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<CollaborativeSummary> all;
    private List<CollaborativeSummary> found;
    private Map<String, String> mine;

    /** How many there are. @param percent of the highest number */
    public record Bar(String key, int number, int percent) {}

    public void load() {
        listing = new Listing(request, "/collaboratives", NAMES, ALL);
        all = service.all();
        found = all.stream().filter(it -> isAskedFor(it, listing)).toList();
        Visitor visitor = Visitor.of(request);
        mine = visitor.isSignedIn() ? service.ofPerson(visitor.getPersonId()) : Map.of();
    }

    public static boolean isAskedFor(CollaborativeSummary it, Listing asked) {
        String region = asked.get("region");
        return isAny(asked, "subtheme", it.subthemes())
                && (region.isEmpty() || it.regions().stream().anyMatch(own -> Regions.covers(region, own)))
                && isAny(asked, "kind", List.of(it.kind()))
                && isAny(asked, "state", List.of(it.state()))
                && isAny(asked, "language", it.languages());
    }

    private static boolean isAny(Listing asked, String name, List<String> own) {
        return asked.get(name).isEmpty() || own.contains(asked.get(name));
    }

    public Listing getListing() {
        return listing;
    }

    public List<CollaborativeSummary> getFound() {
        return found;
    }

    /** What the visitor takes part in: names by key. */
    public Map<String, String> getMine() {
        return mine;
    }

    public List<String> getSubthemes() {
        return Subthemes.ALL;
    }

    /** Those where there is one. */
    public List<String> getRegions() {
        return OrganisationKinds.REGIONS.stream()
                .filter(region -> all.stream().anyMatch(it -> it.regions().contains(region)))
                .toList();
    }

    public List<String> getKinds() {
        return CollaborativeKinds.KINDS;
    }

    public List<String> getStates() {
        return CollaborativeKinds.STATES;
    }

    public List<Bar> getByRegion() {
        return bars(getRegions(), region -> it -> it.regions().contains(region));
    }

    public List<Bar> getBySubtheme() {
        return bars(Subthemes.ALL, subtheme -> it -> it.subthemes().contains(subtheme));
    }

    private List<Bar> bars(List<String> keys, Function<String, Predicate<CollaborativeSummary>> belongs) {
        List<Integer> numbers = keys.stream()
                .map(key -> (int) all.stream().filter(belongs.apply(key)).count())
                .toList();
        int most = Math.max(1, numbers.stream().mapToInt(it -> it).max().orElse(1));
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Bar(keys.get(i), numbers.get(i), numbers.get(i) * WHOLE / most))
                .toList();
    }
}
