package be.omringd.publicform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.omringd.form.FormChecker;
import be.omringd.form.FormComponent;
import be.omringd.form.FormDefinition;
import be.omringd.form.Forms;
import be.omringd.intake.Intake;
import be.omringd.shell.Texts;
import be.omringd.testing.MovableClock;
import be.omringd.testing.OnMariaDb;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public forms as whoever has no scripts meets them, over HTTP; and what they cost us. */
@SpringBootTest
@OnMariaDb
@Import(MovableClock.Configuration.class)
class LightPagesTest {

    private static final Map<String, String> ROZA = Map.of(
            "requesterRole", "self", "firstName", "Roza", "municipality", "9620 Zottegem", "preferredLanguage", "nl",
            "question", "Ik ken hier niemand.", "phone", "0470 00 00 01");
    private static final Map<String, String> NEL = Map.of(
            "firstName", "Nel", "lastName", "Wouters", "phone", "0470 12 34 57", "municipality", "Gent", "birthYear", "1980", "languages",
            "nl",
            "radiusKm", "15");
    private static final Map<String, String> LIBRARY = Map.of(
            "kind", "ORGANISATION", "name", "Bibliotheek De Leeszaal", "municipality", "9620 Zottegem", "contactName", "Annelies Baert",
            "contactFunction", "directeur", "mail", "annelies@leeszaal.example", "question", "Wie komt er bij ons niet binnen?");

    @Autowired
    WebApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    Forms forms;
    @Autowired
    FormChecker checker;
    @MockitoSpyBean
    Intake intake;

    private MockMvc http;
    /** Each test sends from a network of its own. */
    private static int network;
    private String address;

    @BeforeEach
    void aBrowser() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        address = "198.51.100." + ++network;
    }

    private MvcResult does(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        })).andReturn();
    }

    private static Document page(MvcResult result) throws Exception {
        assertThat(result.getResponse().getContentType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Document open(String path) throws Exception {
        return page(does(get(URI.create(path))));
    }

    /** What a browser sends that has this form open: what stands in it, with these answers in place of others. */
    private MvcResult send(Document page, Map<String, String> answers) throws Exception {
        Element form = page.expectFirst("form.public-form");
        Map<String, List<String>> all = new LinkedHashMap<>();
        form.select("input[name]:not([type=radio], [type=checkbox]), textarea, select")
                .forEach(field -> all.put(field.attr("name"), List.of(field.val())));
        form.select("input:is([type=radio], [type=checkbox])[checked]")
                .forEach(field -> all.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(field.val()));
        answers.forEach((name, value) -> all.put(name, List.of(value)));
        MockHttpServletRequestBuilder request = post(URI.create(form.attr("action")));
        all.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return does(request);
    }

    /** A person has it open for a while. */
    private MvcResult fillInAndSend(String path, Map<String, String> answers) throws Exception {
        Document page = open(path);
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));
        return send(page, answers);
    }

    private static Map<String, String> but(Map<String, String> answers, String... others) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        for (int i = 0; i < others.length; i += 2) {
            all.put(others[i], others[i + 1]);
        }
        return all;
    }

    private static String code(MvcResult result) {
        assertThat(result.getResponse().getStatus()).isEqualTo(303);
        return result.getResponse().getRedirectedUrl().replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    // ---- what they cost

    @ParameterizedTest
    @ValueSource(strings = {
        "/aanvraag", "/aanvraag?lang=fr", "/aanvraag/bedankt?code=K7M-4TX", "/vrijwilliger", "/vrijwilliger/bedankt",
        "/vrijwilliger/geen-oproep", "/kennismaken", "/kennismaken?lang=fr", "/kennismaken/bedankt?code=O-K7M-4TX",
        "/vacatures", "/vacature/geen", "/plaatsen?q=zot"})
    void nobodyWhoReadsGetsASession(String path) throws Exception {
        MvcResult result = does(get(URI.create(path)));

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(Stream.of(result.getResponse().getCookies()).map(Cookie::getName)).isSubsetOf("omringd-language");
        assertThat(result.getResponse().getContentAsString()).doesNotContain("VAADIN", "vaadin-");
    }

    @Test
    void nobodyWhoSendsGetsASessionEither() throws Exception {
        for (Map<String, String> answers : List.of(ROZA, but(ROZA, "phone", ""))) {
            assertThat(fillInAndSend("/aanvraag", answers).getRequest().getSession(false)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aanvraag", "/vrijwilliger", "/kennismaken", "/aanvraag/bedankt", "/vrijwilliger/geen-oproep", "/vacatures"})
    void nothingInAPageIsCodeButTheOneScript(String path) throws Exception {
        Document page = open(path);

        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on") || attribute.getValue().startsWith("javascript:"));
    }

    // ---- without scripts

    @Test
    void somebodyAsksWithoutScriptsAndGetsACode() throws Exception {
        MvcResult sent = fillInAndSend("/aanvraag", ROZA);

        String code = code(sent);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/aanvraag/bedankt?code=" + code + "&lang=nl");
        assertThat(jdbc.queryForObject("select count(*) from request where reference = ?", Integer.class, code)).isOne();
        Document thanks = open("/aanvraag/bedankt?code=" + code + "&lang=nl");
        assertThat(thanks.select(".public-code").text()).isEqualTo(code);
        assertThat(thanks.select(".public-languages a").eachAttr("href")).contains("/aanvraag/bedankt?code=" + code + "&lang=fr");
    }

    @Test
    void somebodyVolunteersWithoutScriptsAndGetsACodeToo() throws Exception {
        String code = code(fillInAndSend("/vrijwilliger", NEL));

        assertThat(jdbc.queryForObject("select count(*) from volunteer_onboarding where reference = ?", Integer.class, code)).isOne();
        assertThat(open("/vrijwilliger/bedankt?code=" + code).select(".public-code").text()).isEqualTo(code);
        assertThat(open("/vrijwilliger/bedankt?code=K7M-4TX").select(".public-code")).isEmpty();
    }

    @Test
    void anOrganisationKnocksWithoutScriptsAndGetsACode() throws Exception {
        Document page = open("/kennismaken");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));
        String code = code(send(page, LIBRARY));

        assertThat(code(send(page, LIBRARY))).as("sent twice").isEqualTo(code);
        assertThat(jdbc.queryForObject("select count(*) from organisation where name = ?", Integer.class, LIBRARY.get("name"))).isOne();
        assertThat(jdbc.queryForObject("""
                select f.access_scope from coaching_request r join case_file f on f.id = r.case_id where r.reference = ?""",
                String.class, code)).isEqualTo("team:lus");
        assertThat(open("/kennismaken/bedankt?code=" + code).select(".public-code").text()).isEqualTo(code);
        assertThat(open("/kennismaken/bedankt?code=K7M-4TX").select(".public-code")).isEmpty();

        assertThat(code(fillInAndSend("/kennismaken", but(LIBRARY, "partner", "DOMO")))).as("another form is another knock")
                .isNotEqualTo(code);
        assertThat(jdbc.queryForObject("select count(*) from organisation where name = ?", Integer.class, LIBRARY.get("name")))
                .as("nothing is merged silently").isEqualTo(2);
    }

    @Test
    void whatIsMissingOfAnOrganisationStandsAtItsField() throws Exception {
        MvcResult sent = fillInAndSend("/kennismaken", Map.of("kind", "CITIZENS", "question", "Een buurttuin", "mail", "geen adres"));
        Document page = page(sent);

        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        assertThat(page.select(".form-summary li").eachText())
                .containsExactly("Hoe heten jullie?", "Waar zijn jullie?", "Jouw naam", "Mailadres");
        assertThat(page.select("#field-question").text()).isEqualTo("Een buurttuin");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsThere() throws Exception {
        MvcResult sent = fillInAndSend("/aanvraag", Map.of(
                "firstName", "Ferre", "question", "<img src=x onerror=alert(1)>\n</textarea>", "municipality", "Atlantis", "phone",
                "bel mij"));
        Document page = page(sent);

        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        assertThat(page.select(".form-summary li").eachText()).containsExactly("Voor wie vraag je dit?", "Gemeente", "Telefoonnummer");
        page.select(".form-summary a").forEach(link -> assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1));
        assertThat(page.expectFirst(".form-summary").hasAttr("autofocus")).isTrue();
        Element place = page.expectFirst("#field-municipality");
        assertThat(place.attr("aria-invalid")).isEqualTo("true");
        assertThat(place.val()).isEqualTo("Atlantis");
        assertThat(Stream.of(place.attr("aria-describedby").split(" ")).map(id -> page.getElementById(id).text()))
                .anySatisfy(text -> assertThat(text).contains("vinden we niet"));
        assertThat(page.expectFirst("#field-firstName").val()).isEqualTo("Ferre");
        assertThat(page.expectFirst("#field-phone").val()).isEqualTo("bel mij");
        assertThat(page.expectFirst("#field-question").wholeText().strip()).isEqualTo("<img src=x onerror=alert(1)>\n</textarea>");
        assertThat(page.select("img[src=x]")).isEmpty();
    }

    @Test
    void aPlaceThatCouldBeSeveralIsAskedAboutAndNoneIsChosen() throws Exception {
        Document page = page(fillInAndSend("/aanvraag", but(ROZA, "municipality", "sint")));

        assertThat(page.expectFirst("#field-municipality").val()).isEqualTo("sint");
        assertThat(page.expectFirst("#field-municipality-error").text()).contains("Welke plaats bedoel je?", "Sint-Niklaas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gent", "9000", " 9000  gent ", "Gent (9000)"})
    void aPlaceIsUnderstoodAsPeopleWriteIt(String typed) throws Exception {
        String code = code(fillInAndSend("/aanvraag", but(ROZA, "municipality", typed)));

        assertThat(jdbc.queryForObject("""
                select p.place_code from request r join case_file f on f.id = r.case_id join person p on p.id = f.person_id
                where r.reference = ?""", String.class, code)).isEqualTo("44021");
    }

    @Test
    void whatIsNotAskedIsNotKept() throws Exception {
        String code = code(fillInAndSend("/aanvraag", but(ROZA, "requesterName", "Van voordien", "personKnows", "no")));

        assertThat(jdbc.queryForObject("select requester_name from request where reference = ?", String.class, code)).isNull();
        assertThat(page(fillInAndSend("/aanvraag", but(ROZA, "requesterRole", "family"))).select(".form-summary li").eachText())
                .containsExactly("Wat is jouw naam?", "Weet die persoon dat je dit vraagt?");
    }

    @Test
    void whoHasNoScriptsReadsWhenAQuestionIsMeant() throws Exception {
        Element part = open("/aanvraag").expectFirst("[data-only=requesterRole]");

        assertThat(part.attr("data-answers")).isEqualTo("family friend professional");
        assertThat(part.hasAttr("data-away")).isTrue();
        assertThat(part.expectFirst(".form-only").text()).contains("Voor wie vraag je dit?", "Voor iemand van mijn familie");
    }

    /** A page could not show and hide it by itself. */
    @Test
    void everyQuestionOfAPublicFormDependsOnNoMoreThanOneChoice() {
        for (String key : List.of("intake/request", "volunteer/interest", "coaching/knock")) {
            FormDefinition form = forms.get(key);
            assertThat(all(form.components())).filteredOn(part -> part.hide() != null)
                    .allSatisfy(part -> assertThat(checker.shownFor(form, part)).as(part.id()).isPresent());
        }
    }

    private static List<FormComponent> all(List<FormComponent> components) {
        return components.stream().flatMap(one -> Stream.concat(Stream.of(one), all(one.components()).stream())).toList();
    }

    @Test
    void oneOfPhoneAndMailIsEnoughAndNeitherHasAStar() throws Exception {
        for (String path : List.of("/aanvraag", "/vrijwilliger")) {
            Document page = open(path);
            for (String field : List.of("phone", "mail")) {
                assertThat(page.select("#field-" + field + "[aria-required], .form-field[data-required] #field-" + field)).as(path + field)
                        .isEmpty();
            }
            assertThat(page.select("#field-firstName[aria-required=true]")).hasSize(1);
        }
        assertThat(code(fillInAndSend("/aanvraag", but(ROZA, "phone", "", "mail", "roza@voorbeeld.be")))).isNotEmpty();
        assertThat(page(fillInAndSend("/aanvraag", but(ROZA, "phone", ""))).select("#field-phone-error").text())
                .isEqualTo("Vul een telefoonnummer of een mailadres in. Dan kunnen we je antwoorden.");
    }

    // ---- a number is not altered

    @ParameterizedTest
    @CsvSource({"1980, true", "' 1980 ', true", "1.980, false", "negentig, false", "'19,80', false"})
    void aNumberIsUnderstoodOrRefusedAndNeverAnother(String typed, boolean fine) throws Exception {
        MvcResult sent = fillInAndSend("/vrijwilliger", but(NEL, "birthYear", typed));

        if (fine) {
            String code = code(sent);
            assertThat(jdbc.queryForObject("select birth_year from volunteer_onboarding where reference = ?", Integer.class, code))
                    .isEqualTo(1980);
        } else {
            assertThat(page(sent).expectFirst("#field-birthYear").val()).isEqualTo(typed);
            assertThat(page(sent).expectFirst("#field-birthYear-error").text()).isNotEmpty();
        }
    }

    // ---- sent twice

    @Test
    void theSameSentTwiceIsOneRequestAndOtherAnswersFromTheSamePageAreAnother() throws Exception {
        Document page = open("/aanvraag");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));

        String first = code(send(page, ROZA));
        assertThat(code(send(page, ROZA))).isEqualTo(first);
        String other = code(send(page, but(ROZA, "firstName", "Omer", "question", "Iets anders.")));
        assertThat(other).isNotEqualTo(first);
        assertThat(code(send(page, but(ROZA, "firstName", "Omer", "question", "Iets anders.")))).isEqualTo(other);
    }

    // ---- the guards

    @Test
    void aProgramThatFillsInEveryFieldIsToldSo() throws Exception {
        Document page = page(fillInAndSend("/aanvraag", but(ROZA, "website", "https://spam.example")));

        assertThat(page.select(".public-notice").text()).contains("vak dat leeg moet blijven");
        assertThat(page.expectFirst("#website").val()).isEmpty();
        assertThat(page.expectFirst("#field-firstName").val()).isEqualTo("Roza");
    }

    @Test
    void whoIsFasterThanAPersonPressesOnceMore() throws Exception {
        Document page = page(send(open("/aanvraag"), ROZA));
        assertThat(page.select(".public-notice").text()).contains("heel snel");

        clock.setTo(clock.instant().plusSeconds(3));

        assertThat(code(send(page, Map.of()))).as("what was typed is still in it").isNotEmpty();
    }

    @Test
    void whoWritesTheirOwnMomentOfOpeningPressesOnceMoreToo() throws Exception {
        assertThat(page(fillInAndSend("/aanvraag", but(ROZA, "opened", "0.abcdef"))).select(".public-notice").text()).contains("heel snel");
        assertThat(does(post("/aanvraag").param("firstName", "Roza")).getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void theSixthFormInAnHourHasToWaitAndKeepsWhatWasTyped() throws Exception {
        for (int form = 0; form < 5; form++) {
            assertThat(code(fillInAndSend("/aanvraag", but(ROZA, "question", "Vraag " + form)))).isNotEmpty();
        }
        MvcResult sixth = fillInAndSend("/aanvraag", but(ROZA, "question", "Vraag 6"));

        assertThat(sixth.getResponse().getStatus()).isEqualTo(429);
        assertThat(page(sixth).select(".public-notice").text()).contains("al veel formulieren", "Bel 09");
        assertThat(page(sixth).expectFirst("#field-question").val()).isEqualTo("Vraag 6");
        assertThat(fillInAndSend("/aanvraag", but(ROZA, "phone", "")).getResponse().getStatus()).as("what is wrong is still said")
                .isEqualTo(422);
    }

    @Test
    void anOutageOfTheDatabaseUsesUpNobodysForms() throws Exception {
        doThrow(new DataAccessResourceFailureException("away: Roza")).when(intake).register(any());
        for (int tries = 0; tries < 8; tries++) {
            MvcResult sent = fillInAndSend("/aanvraag", ROZA);
            assertThat(sent.getResponse().getStatus()).isEqualTo(503);
            assertThat(page(sent).select(".public-notice").text()).contains("Dat ligt aan ons", "Bel 09").doesNotContain("taak");
            assertThat(page(sent).expectFirst("#field-question").val()).isEqualTo("Ik ken hier niemand.");
        }

        Mockito.reset(intake);

        assertThat(code(fillInAndSend("/aanvraag", ROZA))).isNotEmpty();
    }

    @Test
    void nothingIsTakenThatIsTooLong() throws Exception {
        Document page = page(fillInAndSend("/aanvraag", but(ROZA, "question", "a".repeat(2001), "firstName", "b".repeat(61))));

        assertThat(page.select(".form-error").eachText()).hasSize(2).allSatisfy(text -> assertThat(text).contains("te lang"));
        assertThat(page.expectFirst("#field-question").val()).hasSize(2001);
    }

    // ---- languages

    @ParameterizedTest
    @CsvSource({"fr, fr", "fr-BE, fr", "fr_FR, fr", "FR, fr", "EN, en", "en-GB, en", "nl-NL, nl", "xx, nl", "'', nl"})
    void aLanguageIsUnderstoodAsPeopleAndProgramsWriteIt(String asked, String shown) throws Exception {
        for (String path : List.of("/aanvraag", "/vrijwilliger", "/vacatures", "/aanvraag/bedankt")) {
            assertThat(open(path + "?lang=" + asked).expectFirst("html").attr("lang")).as(path).isEqualTo(shown);
        }
    }

    @Test
    void theLanguageChosenOnOnePageHoldsOnTheOthers() throws Exception {
        MvcResult chosen = does(get("/vacatures").param("lang", "fr"));
        Cookie cookie = chosen.getResponse().getCookie("omringd-language");

        assertThat(cookie.getValue()).isEqualTo("fr");
        for (String path : List.of("/aanvraag", "/vrijwilliger", "/vrijwilliger/geen-oproep", "/aanvraag/bedankt")) {
            assertThat(page(does(get(path).cookie(cookie).header("Accept-Language", "nl"))).expectFirst("html").attr("lang")).as(path)
                    .isEqualTo("fr");
        }
        assertThat(does(get("/aanvraag").param("lang", "fr").cookie(cookie)).getResponse().getCookies()).as("known already").isEmpty();
        assertThat(page(does(get("/aanvraag").cookie(new Cookie("omringd-language", "<b>")))).expectFirst("html").attr("lang"))
                .isEqualTo("nl");
    }

    @ParameterizedTest
    @CsvSource({"'de, fr;q=0.8, en;q=0.5', fr", "en-US, en", "de, nl"})
    void whoChoseNothingReadsWhatTheirBrowserPrefers(String accepts, String shown) throws Exception {
        assertThat(page(does(get("/aanvraag").header("Accept-Language", accepts).locale(Locale.GERMAN))).expectFirst("html").attr("lang"))
                .isNotEmpty();
        MockHttpServletRequestBuilder request = get("/aanvraag").header("Accept-Language", accepts);
        request.locale(
                Stream.of(accepts.split(",")).map(one -> Locale.forLanguageTag(one.replaceAll(";.*", "").strip())).toArray(Locale[]::new));
        assertThat(page(does(request)).expectFirst("html").attr("lang")).isEqualTo(shown);
    }

    @Test
    void everyPageLeadsToTheOthersInItsLanguage() throws Exception {
        for (String path : List.of("/aanvraag", "/vrijwilliger", "/vacatures", "/aanvraag/bedankt", "/vrijwilliger/bedankt",
                "/vrijwilliger/geen-oproep", "/kennismaken", "/kennismaken/bedankt", "/afspraak/0123")) {
            Document page = open(path + "?lang=en");
            List<String> links =
                    page.select(".public-menu a").eachAttr("href").stream().map(link -> link.replace("http://localhost", "")).toList();
            assertThat(links).as(path).containsExactly(
                    "/aanvraag?lang=en", "/vrijwilliger?lang=en", "/vacatures?lang=en", "/kennismaken?lang=en");
            assertThat(page.select(".public-footer a").attr("href")).endsWith("/login");
        }
    }

    @Test
    void everyTextOfTheFormsIsThereInEveryLanguage() throws Exception {
        for (String language : Set.of("nl", "fr", "en")) {
            for (String path : List.of("/aanvraag", "/vrijwilliger", "/kennismaken")) {
                Document page = page(send(open(path + "?lang=" + language), Map.of("municipality", "sint", "website", "x")));
                assertThat(page.html()).doesNotContain("!publicform", "!intake", "!volunteer", "!form", "??");
                assertThat(page.select(".form-error")).isNotEmpty();
            }
        }
        assertThat(Texts.named("fr-BE")).contains(Texts.FRENCH);
    }

    // ---- places

    @Test
    void placesAreSuggestedByNameOnlyAndNotTooMany() throws Exception {
        assertThat(does(get("/plaatsen").param("q", "velz")).getResponse().getContentAsString())
                .contains("\"9620 Velzeke-Ruddershove (Zottegem)\"");
        assertThat(does(get("/plaatsen").param("q", "a".repeat(5000))).getResponse().getContentAsString()).isEqualTo("[]");
        assertThat(does(get("/plaatsen")).getResponse().getContentAsString().split("\",\"")).hasSize(8);
        assertThat(does(get("/plaatsen").param("q", "brussel").param("lang", "fr")).getResponse().getContentAsString())
                .contains("1000 Bruxelles");
    }
}
