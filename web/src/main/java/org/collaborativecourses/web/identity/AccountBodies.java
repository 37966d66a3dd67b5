package org.collaborativecourses.web.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent about accounts, for those who read the description of the API: it takes up what is annotated, and only of classes whose name comes
 * before that of the resource.
 */
final class AccountBodies {

    private static final String OWN_PATH = "for forms: the page of ours to go on to";
    private static final String LANGUAGE = "en, fr, es, pt or ar";

    private AccountBodies() {}

    record LoggingIn(
            @Schema String email,
            @Schema String password,

            @Schema(description = "whether this device stays logged in")
            boolean remember,

            @Schema(description = OWN_PATH) String next) {}

    record Registering(
            @Schema String email,
            @Schema(description = "as it shall be printed") String name,
            @Schema(minLength = 10, maxLength = 128) String password,
            @Schema(example = "Africa/Harare") String zone,
            @Schema(description = OWN_PATH) String next) {}

    record FirstAdministrator(
            @Schema String email,
            @Schema String name,
            @Schema String password) {}

    record OnlyEmail(@Schema String email) {}

    record OnlyPassword(@Schema String password) {}

    record NewAddress(
            @Schema String email,
            @Schema(description = "the present password") String addressPassword) {}

    record NewPassword(
            @Schema String currentPassword, @Schema String newPassword) {}

    record Invitation(
            @Schema String email,
            @Schema(description = LANGUAGE) String language,
            @Schema(description = "key of an organisation") String organisation) {}

    record Acceptance(@Schema String name, @Schema String password) {}

    record Described(
            @Schema String name,
            @Schema(description = LANGUAGE) String language,

            @Schema(description = "two letters of ISO 3166", example = "ZW")
            String country,

            @Schema(example = "Africa/Harare") String zone,
            @Schema(description = "keys") List<String> organisations) {}
}
