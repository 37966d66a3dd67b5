package org.collaborativecourses.web.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about accounts, for those who read the description of the API. */
final class IdentityBodies {

    private static final String OWN_PATH = "for forms: the page of ours to go on to";
    private static final String LANGUAGE = "en, fr, es, pt or ar";

    private IdentityBodies() {}

    record LoggingIn(
            String email,
            String password,

            @Schema(description = "whether this device stays logged in")
            boolean remember,

            @Schema(description = OWN_PATH) String next) {}

    record Registering(
            String email,
            @Schema(description = "as it shall be printed") String name,
            @Schema(minLength = 10, maxLength = 128) String password,
            @Schema(example = "Africa/Harare") String zone,
            @Schema(description = OWN_PATH) String next) {}

    record FirstAdministrator(String email, String name, String password) {}

    record OnlyEmail(String email) {}

    record OnlyPassword(String password) {}

    record NewAddress(
            String email,
            @Schema(description = "the present password") String addressPassword) {}

    record NewPassword(String currentPassword, String newPassword) {}

    record Closing(
            @Schema(description = "the present password") String closingPassword) {}

    record Invitation(
            String email,
            @Schema(description = LANGUAGE) String language,
            @Schema(description = "key of an organisation") String organisation) {}

    record Acceptance(String name, String password) {}

    record Described(
            String name,
            @Schema(description = LANGUAGE) String language,

            @Schema(description = "two letters of ISO 3166", example = "ZW")
            String country,

            @Schema(example = "Africa/Harare") String zone,
            @Schema(description = "keys") List<String> organisations) {}
}
