package org.collaborativecourses.web.course;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CatalogueQuery;
import org.collaborativecourses.course.CatalogueResult;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.course.CourseCard;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The catalogue and the outline of a course, for other systems. */
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
public class CourseResource {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private CatalogueService catalogue;

    @Inject
    private CourseService courses;

    @Inject
    private CollaborativeService collaboratives;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    /**
     * Published courses that match, 20 at a time; the header {@code Link} leads to the next and the previous ones.
     *
     * @param words searched in all five languages, accents do not matter
     * @param mostMinutes only courses that take no longer
     * @param page counted from 1
     */
    @GET
    @Access(Who.ANYONE)
    public Response search(
            @QueryParam("q") String words,
            @QueryParam("subtheme") String subtheme,
            @QueryParam("collaborative") String collaborative,
            @QueryParam("language") String language,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("maxMinutes") String mostMinutes,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("page") String page) {
        Optional<Set<String>> keys = Optional.ofNullable(collaborative).map(collaboratives::coursesOf);
        CatalogueQuery query = new CatalogueQuery(
                words == null ? "" : words,
                Optional.ofNullable(subtheme),
                keys,
                Language.find(language),
                number("maxMinutes", mostMinutes));
        CatalogueResult found = catalogue.search(
                query, Visitor.of(request).known(request), number("page", page).orElse(1));
        JsonArrayBuilder list = Json.createArrayBuilder();
        found.courses().forEach(card -> list.add(json(card)));
        Response.ResponseBuilder response = Response.ok(Json.createObjectBuilder()
                .add("courses", list)
                .add("total", found.total())
                .add("page", found.page())
                .add("pages", found.pages())
                .build());
        if (!found.isFirst()) {
            response.links(link("prev", found.page() - 1));
        }
        if (!found.isLast()) {
            response.links(link("next", found.page() + 1));
        }
        return response.build();
    }

    /** Empty where it is not asked for. @throws InvalidException at the name where it is no number */
    private static Optional<Integer> number(String name, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new InvalidException(name, "course.error.number");
        }
        return Optional.of(Integer.valueOf(text.strip()));
    }

    /** From the root: the host that a request claims to have come to is not repeated. */
    private Link link(String rel, int page) {
        URI asked = uri.getRequestUriBuilder().replaceQueryParam("page", page).build();
        return Link.fromUri(asked.getRawPath() + "?" + asked.getRawQuery())
                .rel(rel)
                .build();
    }

    /** One course: texts, modules, and each item with its minutes and bytes in every language. */
    @GET
    @Path("{course}")
    @Access(Who.ANYONE)
    public JsonObject get(@PathParam("course") String key) {
        CourseOutline outline = courses.getPublished(key).outline();
        CourseCard card = catalogue.card(outline, Visitor.of(request).known(request));
        JsonArrayBuilder modules = Json.createArrayBuilder();
        outline.modules().forEach(module -> modules.add(json(module)));
        return json(card).add("modules", modules).build();
    }

    private static JsonObjectBuilder json(CourseCard card) {
        JsonArrayBuilder languages = Json.createArrayBuilder();
        card.languages()
                .forEach(share -> languages.add(Json.createObjectBuilder()
                        .add("language", share.language().code())
                        .add("percent", share.percent())));
        return Json.createObjectBuilder()
                .add("key", card.key())
                .add("title", card.title())
                .add("summary", card.summary())
                .add("language", card.textLanguage().code())
                .add("languages", languages)
                .add("subthemes", Json.createArrayBuilder(card.subthemes()))
                .add("organisations", Json.createArrayBuilder(card.organisations()))
                .add("minutes", card.minutes())
                .add("bytes", card.bytes())
                .add("items", card.items())
                .add("openAccess", card.openAccess());
    }

    private static JsonObjectBuilder json(CourseOutline.ModuleOutline module) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        module.items().forEach(item -> {
            JsonObjectBuilder texts = Json.createObjectBuilder();
            item.texts()
                    .forEach((language, text) -> texts.add(
                            language.code(),
                            Json.createObjectBuilder()
                                    .add("title", text.title())
                                    .add("minutes", text.minutes())
                                    .add("bytes", text.bytes())
                                    .add("state", text.state().name().toLowerCase(java.util.Locale.ROOT))));
            items.add(Json.createObjectBuilder()
                    .add("key", item.key())
                    .add("kind", item.kind().code())
                    .add("mandatory", item.mandatory())
                    .add("after", Json.createArrayBuilder(item.after()))
                    .add("texts", texts));
        });
        JsonObjectBuilder titles = Json.createObjectBuilder();
        module.texts().forEach((language, text) -> titles.add(language.code(), text.title()));
        return Json.createObjectBuilder()
                .add("key", module.key())
                .add("titles", titles)
                .add("items", items);
    }
}
