package org.collaborativecourses.web.report;

import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A resource says what a row of its table has; that every table is an array of such rows, and may come as a file, is said
 * here for all of them. Named in microprofile-config.properties.
 */
public final class TablesOfTheApi implements OASFilter {

    private static final String TABLES = "/reports/";
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((address, item) -> {
            if (address.contains(TABLES)) {
                describe(item);
            }
        });
    }

    private static void describe(PathItem item) {
        Optional.ofNullable(item.getGET())
                .map(it -> it.getResponses().getAPIResponse("200"))
                .filter(it -> it.getContent() != null)
                .ifPresent(answer -> {
                    answer.setDescription("as docs/exports.md says; format=csv or xlsx for a file");
                    rowOf(answer.getContent()).ifPresent(row -> answer.setContent(tableOf(row)));
                });
    }

    /** The server knows it of one media type, and of others that there is something. */
    private static Optional<Schema> rowOf(Content answer) {
        return answer.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(it -> it != null && (it.getRef() != null || it.getProperties() != null))
                .findFirst();
    }

    private static Content tableOf(Schema row) {
        Schema table = OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(row);
        MediaType json = OASFactory.createMediaType().schema(table);
        return OASFactory.createContent().addMediaType(JSON, json);
    }
}
