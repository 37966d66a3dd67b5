package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.collaborativecourses.shared.TooLargeException;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    @Test
    void aFileMayBeLargerThanATextAndATextThanAForm() {
        String handIn = "courses/planning/items/my-plan/submission";
        MediaType parts = MediaType.MULTIPART_FORM_DATA_TYPE;
        assertEquals(BodyLimit.FILE, BodyLimit.most(handIn, parts));
        assertEquals(BodyLimit.TEXT, BodyLimit.most(handIn, MediaType.APPLICATION_JSON_TYPE));
        assertEquals(BodyLimit.TEXT, BodyLimit.most(handIn, null));
        assertEquals(BodyLimit.USUAL, BodyLimit.most("attempts/7/submission", parts));
        assertEquals(BodyLimit.USUAL, BodyLimit.most("login", MediaType.APPLICATION_JSON_TYPE));
    }

    @Test
    void whatIsAllowedComesThroughAndNotAByteMore() throws IOException {
        assertEquals(100, limited(100).readAllBytes().length);
        assertThrows(TooLargeException.class, () -> limited(101).readAllBytes());
        assertThrows(TooLargeException.class, () -> {
            InputStream stream = limited(101);
            for (int i = 0; i <= 101; i++) {
                stream.read();
            }
        });
    }

    private static InputStream limited(int sent) {
        return new BodyLimit.Limited(new ByteArrayInputStream(new byte[sent]), 100, 1);
    }
}
