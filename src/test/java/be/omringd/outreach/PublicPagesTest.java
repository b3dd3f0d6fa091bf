package be.omringd.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import be.omringd.volunteer.Language;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/** The public pages as a browser, a search engine and another site get them: over HTTP, without signing in, without scripts. */
class PublicPagesTest extends OutreachWorld {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void aBrowser() {
        nothingIsOnline();
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    /** The list is that of the whole database. */
    private void nothingIsOnline() {
        does(MARIE, () -> team.list(Set.of(RecruitmentState.ONLINE), Set.of(RecruitmentKind.VACANCY), null, 1000)
                .forEach(recruitment -> outreach.close(recruitment.id(), CloseReason.WITHDRAWN)));
    }

    private RecruitmentSummary aVacancy(String place, Set<Language> languages, RecruitmentText text, RecruitmentText french) {
        RecruitmentNeed need = new RecruitmentNeed(place, languages, "MONTHLY", false, null, Set.of());
        RecruitmentId id = online(as(MARIE, () -> outreach.prepare(
                aFileIn(place), UUID.randomUUID(), RecruitmentKind.VACANCY, need, new RecruitmentTexts(text, french, null), null, null)));
        return summary(id);
    }

    private RecruitmentSummary aVacancy(String place, String title) {
        return aVacancy(place, Set.of(Language.NL), new RecruitmentText(title, "Een groep zoekt iemand."), null);
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        return http.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse response = fetch(path);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> titles(Document list) {
        return list.select(".call-card h3").eachText();
    }

    // ---- one vacancy

    @Test
    void aVacancyIsReadWithoutSigningInAndLeadsToTheForm() throws Exception {
        RecruitmentSummary vacancy = aVacancy("41081:Velzeke-Ruddershove", Set.of(Language.NL, Language.TR),
                new RecruitmentText("Wie stapt mee?", "Eerste alinea.\nTweede regel.\n\nLijst:\n- een\n- twee\n\nSlot."), null);

        MockHttpServletResponse response = fetch("/" + vacancy.path());
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8), "http://localhost/");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getCookies()).as("nothing is kept of who reads").isEmpty();
        assertThat(response.getHeader("X-Robots-Tag")).isNull();
        assertThat(page.select("h1").text()).isEqualTo("Wie stapt mee?");
        assertThat(page.select(".call-text > *").eachText()).containsExactly("Eerste alinea. Tweede regel.", "Lijst:", "een twee", "Slot.");
        assertThat(page.select(".call-facts dd").eachText()).contains("Zottegem", "Eén keer per maand", "Nederlands, Turks");
        assertThat(page.text()).doesNotContain("Velzeke");
        assertThat(page.expectFirst("a.call-button").attr("href"))
                .isEqualTo("http://localhost/vrijwilliger/" + vacancy.slug() + "?lang=nl");
        assertThat(page.expectFirst("link[rel=canonical]").attr("href")).isEqualTo("http://localhost/" + vacancy.path());
        assertThat(page.expectFirst("meta[property=og:title]").attr("content")).isEqualTo("Wie stapt mee?");
        assertThat(page.expectFirst("meta[property=og:description]").attr("content")).isEqualTo("Eerste alinea. Tweede regel.");
        assertThat(http.perform(head("/" + vacancy.path())).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void whateverAPageLinksToOfOursExistsAndTheFrameHasItsStyle() throws Exception {
        StringBuilder styles = new StringBuilder();
        for (Element style : page("/" + aVacancy(ZOTTEGEM, "Iemand?").path()).select("link[rel=stylesheet], link[rel=icon], img")) {
            String file = (style.attr("href") + style.attr("src")).replace("http://localhost/", "");
            try (InputStream found = getClass().getResourceAsStream("/META-INF/resources/" + file)) {
                assertThat(found).as(file).isNotNull();
                styles.append(new String(found.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(styles).contains(".public-page {", ".public-columns {", ".public-sheet", ".public-talk {");
    }

    @Test
    void everyPageIsThereInThreeLanguagesAndSaysWhichOneTheTextHas() throws Exception {
        RecruitmentSummary dutch = aVacancy(ZOTTEGEM, "Iemand?");
        RecruitmentSummary both =
                aVacancy("21004", Set.of(), new RecruitmentText("Wie komt?", "Tekst."), new RecruitmentText("Qui vient ?", "Texte."));

        Document english = page("/" + dutch.path() + "?lang=en");
        assertThat(english.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.expectFirst("h1").attr("lang")).isEqualTo("nl");
        assertThat(english.text()).contains("I’m interested", "This text is in Dutch only.");
        Document french = page("/" + both.path() + "?lang=fr");
        assertThat(french.select("h1").text()).isEqualTo("Qui vient ?");
        assertThat(french.select(".call-facts").text()).contains("Bruxelles");
        assertThat(french.text()).doesNotContain("!outreach").doesNotContain("néerlandais");
        assertThat(french.select(".public-languages a[aria-current]").text()).isEqualTo("Français");
        assertThat(french.select("link[rel=alternate][hreflang]")).hasSize(3);
    }

    @Test
    void whatIsTypedStaysText() throws Exception {
        String nasty = "<script>alert(1)</script> & \"</script>\" ]]>";
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, Set.of(), new RecruitmentText(nasty, nasty + "\n- <b>vet</b>\u0000\u0008"), null);

        Document page = page("/" + vacancy.path());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("h1").text()).isEqualTo(nasty);
        assertThat(page.select(".call-text b")).isEmpty();
        assertThat(posting(page)).containsEntry("title", nasty);
        assertThat(texts(feed(), "title")).contains(nasty);
        assertThat(page("/vacatures?plaats=%3Cscript%3Ealert(1)%3C/script%3E&km=zzz&taal=%27").select("script")).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVacancyTellsMachinesWhatItTellsPeople() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, Set.of(), new RecruitmentText("Iemand?", "Eerst.\n\n- een"), null);

        Map<String, Object> posting = posting(page("/" + vacancy.path()));

        assertThat(posting).containsEntry("@context", "https://schema.org").containsEntry("@type", "JobPosting")
                .containsEntry("employmentType", "VOLUNTEER").containsEntry("title", "Iemand?")
                .containsEntry("description", "<p>Eerst.</p><ul><li>een</li></ul>")
                .containsEntry("url", "http://localhost/" + vacancy.path()).containsEntry("datePosted", clock.today().toString());
        assertThat(Instant.from(OffsetDateTime.parse((String) posting.get("validThrough"))))
                .isEqualTo(vacancy.online().orElseThrow().until());
        Map<String, Object> address = (Map<String, Object>) ((Map<String, Object>) posting.get("jobLocation")).get("address");
        assertThat(address).containsEntry("addressLocality", "Zottegem").containsEntry("postalCode", "9620").containsEntry("addressCountry",
                "BE");
        assertThat((Map<String, Object>) posting.get("hiringOrganization")).containsEntry("name", "Lus vzw");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> posting(Document page) {
        return new JsonMapper().readValue(page.expectFirst("script[type=application/ld+json]").data(), Map.class);
    }

    // ---- what is over, and what never was

    @Test
    void whatIsOverSaysSoKindlyAndIsForgottenByMachines() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand?");
        does(MARIE, () -> outreach.close(vacancy.id(), CloseReason.MATCH));

        MockHttpServletResponse response = fetch("/" + vacancy.path());
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));

        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.text()).contains("Deze vacature is afgesloten", "Dank je wel").doesNotContain("Iemand?");
        assertThat(page.select(".call-answer a").eachAttr("href"))
                .containsExactly("http://localhost/vrijwilliger?lang=nl", "http://localhost/vacatures?lang=nl");
        assertThat(page.select("script, h1[lang]")).isEmpty();
        assertThat(titles(page("/vacatures"))).doesNotContain("Iemand?");
    }

    @Test
    void atItsLastMomentAVacancyIsOverAlsoBeforeAnybodyClosedIt() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand?");
        clock.setTo(vacancy.online().orElseThrow().until());

        assertThat(fetch("/" + vacancy.path()).getStatus()).isEqualTo(410);
        assertThat(titles(page("/vacatures"))).doesNotContain("Iemand?");
    }

    @Test
    void whileThePersonTakesABreakTheSearchRestsForEverybody() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand rust?");
        does(MARIE, () -> files.pause(vacancy.caseId(), null));

        MockHttpServletResponse response = fetch("/" + vacancy.path());
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(response.getStatus()).as("not gone: it may come back").isEqualTo(200);
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.text()).contains("Deze zoektocht rust even", "dank je wel").doesNotContain("Iemand rust?");
        assertThat(page.select(".call-answer a").eachAttr("href"))
                .containsExactly("http://localhost/vrijwilliger?lang=nl", "http://localhost/vacatures?lang=nl");
        assertThat(page.select("script")).isEmpty();
        for (String list : List.of("/vacatures", "/vacatures.atom", "/sitemap.xml")) {
            assertThat(fetch(list).getContentAsString(StandardCharsets.UTF_8)).as(list).doesNotContain(vacancy.slug());
        }

        does(MARIE, () -> files.resume(vacancy.caseId(), null));

        assertThat(page("/" + vacancy.path()).select("h1").text()).isEqualTo("Iemand rust?");
        assertThat(titles(page("/vacatures"))).contains("Iemand rust?");
        assertThat(texts(feed(), "title")).contains("Iemand rust?");
    }

    @Test
    void anAddressThatNeverWasIsAKindPageToo() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand?");
        String written = summary(aWrittenVacancy(aFileIn(ZOTTEGEM))).path();
        for (String path : List.of("vacature/bestaatniet", "oproep/bestaatniet", "oproep/" + vacancy.slug(), written, "vacature/%27--")) {
            MockHttpServletResponse response = fetch("/" + path);
            assertThat(response.getStatus()).as(path).isEqualTo(404);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("Deze pagina vinden we niet", "Vrijwilliger worden");
        }
    }

    // ---- a campaign

    @Test
    void aCampaignIsOnNoListAndInNoSearchEngine() throws Exception {
        RecruitmentId id = online(aWrittenCampaign(aFileIn("71016"), Area.of("71016", Set.of("71016")), 1));
        RecruitmentSummary campaign = summary(id);

        MockHttpServletResponse response = fetch("/" + campaign.path());
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.expectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst("a.call-button").attr("href")).contains("/vrijwilliger/" + campaign.slug());
        for (String list : List.of("/vacatures", "/vacatures.atom", "/sitemap.xml")) {
            assertThat(fetch(list).getContentAsString(StandardCharsets.UTF_8)).doesNotContain(campaign.slug());
        }

        takes(id, aVolunteer("Koen", "71016"));
        assertThat(fetch("/" + campaign.path()).getStatus()).isEqualTo(410);
        assertThat(page("/" + campaign.path()).text()).contains("Deze oproep is afgesloten");
    }

    // ---- the list

    @Test
    void theListFindsWhatIsNearAndInALanguage() throws Exception {
        aVacancy(ZOTTEGEM, "In Zottegem");
        aVacancy(AALST, Set.of(Language.TR), new RecruitmentText("In Aalst", "Tekst."), null);
        aVacancy(HASSELT, Set.of(), new RecruitmentText("In Hasselt", "Tekst."), null);

        assertThat(titles(page("/vacatures"))).containsExactly("In Hasselt", "In Aalst", "In Zottegem");
        Document near = page("/vacatures?plaats=9620&km=20");
        assertThat(titles(near)).containsExactly("In Zottegem", "In Aalst");
        assertThat(near.select(".call-about").eachText()).satisfiesExactly(
                here -> assertThat(here).doesNotContain("km"), there -> assertThat(there).contains("op 1"));
        assertThat(near.select(".call-results h2").text()).isEqualTo("2 vacatures binnen 20 km van 9620 Zottegem");
        assertThat(near.expectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(near.expectFirst("link[hreflang=fr]").attr("href")).contains("plaats=9620&km=20", "lang=fr");
        assertThat(titles(page("/vacatures?taal=tr"))).containsExactly("In Hasselt", "In Aalst");
        assertThat(titles(page("/vacatures?plaats=zottegem&km=5"))).containsExactly("In Zottegem");
    }

    @Test
    void aListWithNothingInItLeadsOn() throws Exception {
        Document none = page("/vacatures");
        assertThat(none.text()).contains("Op dit moment staat er geen vacature online");
        assertThat(none.select("form")).isEmpty();
        assertThat(none.select(".call-results .call-button").attr("href")).isEqualTo("http://localhost/vrijwilliger?lang=nl");

        aVacancy(HASSELT, "In Hasselt");
        assertThat(page("/vacatures?plaats=9620&km=5").text()).contains("Hier zoeken we nu niemand", "Geen vacatures binnen 5 km");
    }

    @Test
    void aPlaceThatNobodyKnowsIsSaidAtTheField() throws Exception {
        aVacancy(HASSELT, "In Hasselt");

        Document page = page("/vacatures?plaats=Atlantis&km=-5");

        assertThat(page.select("#plaats[aria-invalid][aria-describedby=plaats-fout]").attr("value")).isEqualTo("Atlantis");
        assertThat(page.select("#plaats-fout").text()).contains("kennen we niet");
        assertThat(titles(page)).containsExactly("In Hasselt");
    }

    @Test
    void theScreensOfTheTeamAreNotPublic() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand?");
        for (String path : List.of("/oproepen", "/oproepen/" + vacancy.id(), "/oproepen/" + vacancy.id() + "/affiche")) {
            MockHttpServletResponse response = fetch(path);
            assertThat(response.getStatus()).as(path).isEqualTo(302);
            assertThat(response.getRedirectedUrl()).as(path).endsWith("/login");
        }
    }

    // ---- for machines

    @Test
    void theFeedIsValidAtomWithEveryVacancyInIt() throws Exception {
        RecruitmentSummary vacancy =
                aVacancy(ZOTTEGEM, Set.of(), new RecruitmentText("Wie & waar?", "Eerst.\n\nDan."),
                        new RecruitmentText("Qui ?", "D’abord."));

        MockHttpServletResponse response = fetch("/vacatures.atom");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        org.w3c.dom.Document feed = feed();
        for (String required : List.of("id", "title", "updated", "author", "entry")) {
            assertThat(children(feed.getDocumentElement(), required)).as(required).isNotEmpty();
        }
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        org.w3c.dom.Element entry = children(feed.getDocumentElement(), "entry").getFirst();
        assertThat(text(entry, "title")).isEqualTo("Wie & waar?");
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + vacancy.id());
        assertThat(Instant.parse(text(entry, "updated"))).isEqualTo(vacancy.online().orElseThrow().since());
        assertThat(text(entry, "content")).isEqualTo("<p>Eerst.</p><p>Dan.</p>");
        assertThat(children(entry, "link").getFirst().getAttribute("href")).isEqualTo("http://localhost/" + vacancy.path());
        assertThat(texts(parsed("/vacatures.atom?lang=fr"), "title")).contains("Qui ?");
        assertThat(page("/vacatures").expectFirst("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("http://localhost/vacatures.atom?lang=nl");
    }

    @Test
    void searchEnginesFindTheVacancies() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand?");

        NodeList addresses = parsed("/sitemap.xml").getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        assertThat(addresses.item(addresses.getLength() - 1).getTextContent()).isEqualTo("http://localhost/" + vacancy.path());
        assertThat(fetch("/robots.txt").getContentAsString()).contains("Sitemap: http://localhost/sitemap.xml");
    }

    @Test
    void nothingRepeatsTheHostThatARequestMadeUp() throws Exception {
        RecruitmentSummary vacancy = aVacancy(ZOTTEGEM, "Iemand?");

        for (String path : List.of("/" + vacancy.path(), "/vacature/weg", "/vacatures", "/vacatures.atom", "/sitemap.xml", "/robots.txt",
                "/aanvraag", "/vrijwilliger", "/vrijwilliger/" + vacancy.slug())) {
            MockHttpServletResponse response = fetch("http://evil.example" + path);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).as(path).isNotEmpty().doesNotContain("evil.example");
        }
        assertThat(Jsoup.parse(fetch("http://evil.example/" + vacancy.path()).getContentAsString(StandardCharsets.UTF_8))
                .expectFirst("a.call-button").attr("href")).isEqualTo("/vrijwilliger/" + vacancy.slug() + "?lang=nl");
    }

    private org.w3c.dom.Document feed() throws Exception {
        return parsed("/vacatures.atom");
    }

    private org.w3c.dom.Document parsed(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(fetch(path).getContentAsByteArray()));
    }

    private static List<String> texts(org.w3c.dom.Document feed, String name) {
        return children(feed.getDocumentElement(), "entry").stream().map(entry -> text(entry, name)).toList();
    }

    private static String text(org.w3c.dom.Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<org.w3c.dom.Element> children(org.w3c.dom.Element parent, String name) {
        List<org.w3c.dom.Element> found = new ArrayList<>();
        for (org.w3c.dom.Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Element element && name.equals(element.getLocalName())
                    && ATOM.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }
}
