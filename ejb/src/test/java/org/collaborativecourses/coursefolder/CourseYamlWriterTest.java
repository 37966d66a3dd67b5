package org.collaborativecourses.coursefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseYamlWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Children's work",
                "Water: a course",
                "ends with:",
                "- not a list",
                "true",
                "2030",
                "1e3",
                "null",
                "# no comment",
                "a # comment",
                "#tag",
                "{a} [b]",
                "\"quoted\" \\ text",
                "*star & !bang",
                "? why",
                "@at `tick` %",
                "'single'",
                "https://example.org/a?b=c:d#e",
                "لماذا: نقيس؟",
                "…"
            })
    void writesATextSoThatItIsReadAsTheSame(String text) {
        Problems problems = new Problems();
        String yaml = "a: " + CourseYamlWriter.text(text) + "\n";
        assertEquals(
                text,
                Yaml.read(yaml, "x", 0, problems)
                        .orElseThrow()
                        .entries()
                        .get("a")
                        .text()
                        .orElseThrow());
    }

    @Test
    void leavesQuotationMarksOutWhereNothingAsksForThem() {
        assertEquals("Children's work, (2) days", CourseYamlWriter.text("Children's work, (2) days"));
    }
}
