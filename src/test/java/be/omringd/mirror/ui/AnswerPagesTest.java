package be.omringd.mirror.ui;

import static be.omringd.inbox.InboxFixture.COACHING;
import static be.omringd.inbox.InboxFixture.JOKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.inbox.InboxFixture;
import be.omringd.mirror.Answer;
import be.omringd.mirror.Lens;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Question;
import be.omringd.mirror.Respondents;
import be.omringd.mirror.Said;
import be.omringd.testing.OnMariaDb;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Answering a mirror over HTTP, as a telephone without scripts does it. */
@SpringBootTest
@OnMariaDb
@Import(InboxFixture.class)
class AnswerPagesTest {

    private static final MirrorSet SET = new MirrorSet(
            List.of(new MirrorSet.TargetGroup("g1", "Mensen met autisme", List.of(
                    new MirrorSet.Sketch("s1", "Wil vooraf weten wat er komt", "Een duidelijk uur", "", "<b>Verrassingen</b>", ""),
                    new MirrorSet.Sketch("s2", "Wordt snel moe van drukte", "Een stille hoek", "", "", "")))),
            MirrorSet.standardTouchpoints(), MirrorSet.standardThresholds());
    private static final Question ARRIVAL = new Question("s1", "arrival");

    @Autowired
    WebApplicationContext context;
    @Autowired
    Mirrors mirrors;
    @Autowired
    Respondents respondents;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;

    private MockMvc http;
    /** Each test comes from a network of its own. */
    private static int network;
    private String address;
    private CaseId organisation;
    private String code;

    @BeforeEach
    void aCard() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        address = "203.0.113." + ++network;
        organisation = currentActor.asProcess(() -> files.open(COACHING, new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()),
                "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
        code = currentActor.as(JOKE, () -> {
            MirrorId mirror = mirrors.open(organisation, SET, LocalDate.now().plusDays(20));
            return mirrors.cards(mirror, 1).getFirst().replace("-", "");
        });
    }

    private MvcResult does(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        })).andReturn();
    }

    private Document open(String path) throws Exception {
        return Jsoup.parse(does(get(URI.create(path))).getResponse().getContentAsString());
    }

    private String sends(String path, String... namesAndValues) throws Exception {
        MockHttpServletRequestBuilder request = post(URI.create(path));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        MvcResult sent = does(request);
        assertThat(sent.getResponse().getStatus()).isEqualTo(303);
        return sent.getResponse().getRedirectedUrl();
    }

    @Test
    void whoHoldsACardTypesItsCodeChoosesALayerAndAnswersStepByStep() throws Exception {
        String typed = code.toLowerCase().replaceAll("(.{4})", "$1 ");
        assertThat(sends("/spiegel", "code", typed)).startsWith("/spiegel/" + code.toLowerCase());
        assertThat(open("/spiegel/" + code).text()).contains("Van waar kijk je?", "Niemand ziet jouw antwoorden");
        assertThat(sends("/spiegel/" + code, "layer", "PARTICIPANT")).startsWith("/spiegel/" + code + "/1");

        Document first = open("/spiegel/" + code + "/1");
        assertThat(first.text()).contains("Stel je voor: Wil vooraf weten wat er komt", "Deze persoon bestaat niet", "1 van 3", "Aankomen");
        assertThat(first.select("b")).isEmpty();
        assertThat(sends("/spiegel/" + code + "/1", "s-arrival", "PARTLY", "l-arrival", "SENSES", "r-arrival", "Te luid <b>daar</b>", "s-bond",
                "UNKNOWN")).startsWith("/spiegel/" + code + "/2");
        assertThat(sends("/spiegel/" + code + "/2")).startsWith("/spiegel/" + code + "/3");
        assertThat(sends("/spiegel/" + code + "/3", "s-useful", "WORKS")).startsWith("/spiegel/" + code + "/klaar");
        assertThat(open("/spiegel/" + code + "/klaar?bewaard=3").text()).contains("Dank je wel");

        assertThat(respondents.find(code).orElseThrow().answers())
                .containsOnlyKeys(ARRIVAL, new Question("s1", "bond"), new Question("g1", "useful"))
                .containsEntry(ARRIVAL, new Answer(Said.PARTLY, Set.of(Lens.SENSES), "Te luid <b>daar</b>"));
        Document again = open("/spiegel/" + code + "/1");
        assertThat(again.select("#s-arrival-PARTLY[checked], #l-arrival-SENSES[checked], #s-bond-UNKNOWN[checked]")).hasSize(3);
        assertThat(again.expectFirst("#r-arrival").val()).isEqualTo("Te luid <b>daar</b>");
    }

    @Test
    void aRemarkThatIsTooLongComesBackWithAllThatWasTyped() throws Exception {
        sends("/spiegel/" + code, "layer", "STAFF");
        String much = "a".repeat(Answer.LONGEST_REMARK + 1);
        MvcResult sent = does(post(URI.create("/spiegel/" + code + "/1")).param("s-arrival", "NOT_YET").param("r-arrival", much)
                .param("s-bond", "WORKS"));

        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(sent.getResponse().getContentAsString());
        assertThat(page.expectFirst("#r-arrival").val()).isEqualTo(much);
        assertThat(page.expectFirst("#r-arrival").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#s-arrival-NOT_YET[checked], #s-bond-WORKS[checked]")).hasSize(2);
        assertThat(page.text()).contains("hoogstens 1.000 tekens");
        assertThat(respondents.find(code).orElseThrow().answers()).isEmpty();
    }

    @Test
    void whoChoosesNoLayerIsAskedAgainAndCannotAnswerBefore() throws Exception {
        MvcResult sent = does(post(URI.create("/spiegel/" + code)).param("layer", "EVERYBODY"));
        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(sent.getResponse().getContentAsString()).text()).contains("Kies wat het best past");
        assertThat(does(get(URI.create("/spiegel/" + code + "/1"))).getResponse().getRedirectedUrl()).startsWith("/spiegel/" + code + "?");
        assertThat(sends("/spiegel/" + code + "/1", "s-arrival", "WORKS")).startsWith("/spiegel/" + code + "?");
        assertThat(respondents.find(code).orElseThrow().answers()).isEmpty();
    }

    @Test
    void nonsenseInAFormIsNoAnswer() throws Exception {
        sends("/spiegel/" + code, "layer", "STAFF");
        sends("/spiegel/" + code + "/1", "s-arrival", "PERHAPS", "l-arrival", "EVERYTHING", "s-unheardOf", "WORKS");
        assertThat(respondents.find(code).orElseThrow().answers()).isEmpty();
        for (String step : List.of("99", "0", "x", "-1")) {
            assertThat(does(get(URI.create("/spiegel/" + code + "/" + step))).getResponse().getRedirectedUrl()).as(step)
                    .startsWith("/spiegel/" + code + "?");
        }
    }

    @Test
    void aGuessedCodeAndOneOfAMirrorThatEndedGetTheSamePage() throws Exception {
        currentActor.asProcess(() -> {
            mirrors.endWithoutPicture(organisation);
            return null;
        });
        String ended = null;
        for (String path : List.of(code, "23456789BCDFGHJK", "onbekend", code + "/1", code + "/klaar")) {
            MvcResult result = does(get(URI.create("/spiegel/" + path)));
            assertThat(result.getResponse().getStatus()).as(path).isEqualTo(404);
            String text = Jsoup.parse(result.getResponse().getContentAsString()).expectFirst("main").text();
            ended = ended == null ? text : ended;
            assertThat(text).isEqualTo(ended).contains("Deze code werkt niet (meer)");
        }
        assertThat(does(post(URI.create("/spiegel/" + code + "/1")).param("s-arrival", "WORKS")).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void whoGuessesOnIsToldToWaitAndACodeThatIsRightStillWorksThere() throws Exception {
        int last = 0;
        for (int i = 0; i < 31; i++) {
            last = does(get(URI.create("/spiegel/23456789BCDFGHJK"))).getResponse().getStatus();
        }
        assertThat(last).isEqualTo(429);
        assertThat(does(get(URI.create("/spiegel/" + code))).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void thePagesAreLightInThreeLanguagesAndKeptNowhere() throws Exception {
        sends("/spiegel/" + code, "layer", "BOARD");
        for (String path : List.of("/spiegel", "/spiegel/" + code, "/spiegel/" + code + "/1", "/spiegel/" + code + "/3",
                "/spiegel/" + code + "/klaar", "/spiegel/onbekend")) {
            for (String language : List.of("nl", "fr", "en")) {
                MvcResult result = does(get(URI.create(path + "?lang=" + language)));
                String html = result.getResponse().getContentAsString();
                Document page = Jsoup.parse(html);
                assertThat(result.getRequest().getSession(false)).isNull();
                assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
                assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
                assertThat(html).as(path).doesNotContain("??", "mirror.", "VAADIN");
                assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
                assertThat(Stream.of(page.select("label[for]").eachAttr("for").toArray(String[]::new)))
                        .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
            }
        }
    }
}
