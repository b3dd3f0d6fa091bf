package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.shell.Texts;
import be.omringd.testing.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every word of every diagram can be read, in all languages, as the browser draws it. */
@EnabledIf("be.omringd.testing.Chromium#here")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagramLabelsIT {

    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";

    private final ProcessNames names = new ProcessNames(mock(JdbcTemplate.class));
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void aPageThatDraws() throws IOException {
        chromium = Chromium.start();
        BrowserContext window = chromium.window(1700, 1100, "nl");
        page = window.newPage();
        page.setContent("<!doctype html><body></body>");
        for (String script : List.of(VIEWER, "/diagrams/labels.js")) {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(read(script)));
        }
    }

    @AfterAll
    void theBrowserCloses() {
        chromium.close();
    }

    @Test
    void noLabelIsCoveredStruckThroughOrTooLongForItsBoundsInAnyLanguage() {
        List<String> complaints = new ArrayList<>();
        Deployment.resources().forEach((file, bytes) -> {
            if (file.endsWith(".bpmn")) {
                for (Locale language : List.of(Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH)) {
                    complaintsAbout(new String(bytes, StandardCharsets.UTF_8), language)
                            .forEach(complaint -> complaints.add(file + " " + language + ": " + complaint));
                }
            }
        });

        assertThat(complaints).isEmpty();
    }

    @Test
    void aLabelThatIsMovedOntoItsGatewayIsNoticed() {
        String diagram = new String(Deployment.resources().get("lus/lus-trajectory.bpmn"), StandardCharsets.UTF_8);
        String moved = diagram.replaceFirst(
                "(?s)(bpmnElement=\"startDecided\"[^>]*>\\s*<dc:Bounds x=\"(\\d+)\" y=\"(\\d+)\".{0,120}?<dc:Bounds) x=\"\\d+\" y=\"\\d+\"",
                "$1 x=\"$2\" y=\"$3\"");
        assertThat(moved).isNotEqualTo(diagram);

        assertThat(complaintsAbout(moved, Texts.DUTCH)).anySatisfy(line -> assertThat(line).contains("is covered by startDecided"));
    }

    @SuppressWarnings("unchecked")
    private List<String> complaintsAbout(String diagram, Locale language) {
        return (List<String>) page.evaluate("async xml => diagramLabels.complaints(await diagramLabels.draw(xml))",
                names.inLanguage(diagram, language));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = DiagramLabelsIT.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
